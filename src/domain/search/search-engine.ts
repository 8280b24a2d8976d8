import { FIRST_PORT, LAST_PORT, type PortNumber } from '../port-number.ts';
import { rangeOf } from '../port-range.ts';
import { type Candidate, Candidates, type MatchReason, TIER } from './candidates.ts';
import { Catalogue } from './catalogue.ts';
import { matchExact, matchPrefix, matchRuns, matchSimilar, matchTopic } from './match-names.ts';
import { matchSimilarWords, matchWords } from './match-words.ts';
import { parseQuery } from './parse-query.ts';
import { phrasesOf, runsOf, wordsOf } from './phrases.ts';
import type { SearchDocument } from './search-document.ts';
import { isFiltering, NO_FILTERS, passes, type SearchFilters } from './search-filters.ts';
import type { DetailIndex, NameIndex } from './search-index.ts';
import type { SearchQuery } from './search-query.ts';
import { looksLikeVersion } from './version-number.ts';

export interface SearchHit {
  readonly document: SearchDocument;
  readonly reason: MatchReason;
}

export interface SearchOutcome {
  readonly query: SearchQuery;
  /** Best first, at most `limit`. */
  readonly hits: readonly SearchHit[];
  /** How many there are without the limit. */
  readonly total: number;
}

const NUMBER: MatchReason = { kind: 'number', text: '' };

/** Fewer than this and misspellings are considered too. */
const ENOUGH = 3;

/** Answers queries from an index that may still be filling: numbers at once, names and details as they arrive. */
export class SearchEngine {
  readonly #catalogue = new Catalogue();

  addNames(index: NameIndex): Generator<undefined, void> {
    return this.#catalogue.addNames(index);
  }

  addDetails(details: DetailIndex): Generator<undefined, void> {
    return this.#catalogue.addDetails(details);
  }

  /** Everything known of a port; a port that the index does not list is unassigned or dynamic. */
  document(port: PortNumber): SearchDocument {
    const listed = this.#catalogue.ports.get(port);
    const status = rangeOf(port).key === 'dynamic' ? 'dynamic' : 'unassigned';
    return {
      ...(listed ?? { port, status: { tcp: status, udp: status }, services: [], hasArticle: false }),
      programs: this.#catalogue.programs.get(port) ?? [],
      topics: this.#catalogue.topics.get(port) ?? [],
      description: this.#catalogue.descriptions.get(port) ?? null,
    };
  }

  /** Searches for any text at all; never throws. `limit` bounds the hits, not the total. */
  search(raw: string, limit: number, filters: SearchFilters = NO_FILTERS): SearchOutcome {
    const query = parseQuery(raw);
    const found = this.#ranked(query, filters);
    const filtering = isFiltering(filters);
    const hits: SearchHit[] = [];
    let total = 0;
    for (const { port, reason } of found) {
      if (filtering && !passes(this.document(port), filters)) continue;
      if (total < limit) hits.push({ document: this.document(port), reason });
      total++;
    }
    return { query, hits, total };
  }

  #ranked(query: SearchQuery, filters: SearchFilters): Iterable<Pick<Candidate, 'port' | 'reason'>> {
    if (query.range !== null) return portsBetween(query.range.first, query.range.last, 'range');
    const empty = query.ports.length === 0 && query.outOfRange.length === 0 && query.words.length === 0;
    if (empty) return isFiltering(filters) ? portsBetween(FIRST_PORT, LAST_PORT, 'filter') : [];
    const found = new Candidates();
    const phrases = query.certain ? [] : phrasesOf(query);
    matchExact(this.#catalogue, phrases, found);
    this.#addNumbers(query, found);
    if (!query.certain) this.#addWords(query, found);
    return found.sorted((port) => this.#catalogue.ports.get(port)?.hasArticle === true);
  }

  /** Numbers come first, unless they look like the version of something that is known and lives elsewhere. */
  #addNumbers(query: SearchQuery, found: Candidates): void {
    const named = new Candidates();
    if (!query.certain && query.ports.some(looksLikeVersion)) {
      matchExact(this.#catalogue, phrasesOf(query), named);
      matchRuns(this.#catalogue, runsOf(query.words), named);
    }
    for (const [index, port] of query.ports.entries()) {
      const isVersion = named.size > 0 && !named.has(port) && looksLikeVersion(port);
      found.add({ port, tier: isVersion ? TIER.version : TIER.number, score: -index, reason: NUMBER });
    }
  }

  #addWords(query: SearchQuery, found: Candidates): void {
    const phrases = phrasesOf(query);
    const words = wordsOf(query);
    matchTopic(this.#catalogue, phrases, found);
    matchPrefix(this.#catalogue, phrases, found);
    matchWords(this.#catalogue, words, found);
    matchRuns(this.#catalogue, runsOf(query.words), found);
    if (found.size >= ENOUGH && found.reaches(TIER.words)) return;
    matchSimilar(this.#catalogue, phrases, found);
    matchSimilarWords(this.#catalogue, words, found);
  }
}

function* portsBetween(first: PortNumber, last: PortNumber, kind: 'range' | 'filter') {
  for (let port = first; port <= last; port++) yield { port, reason: { kind, text: '' } };
}
