import type { Candidates, MatchReason } from './candidates.ts';
import { TIER } from './candidates.ts';
import type { Catalogue, NameMatch } from './catalogue.ts';
import { cleanText, squash } from './clean-text.ts';
import { editDistance, forgivenSlips, letterMask, maskDifference } from './edit-distance.ts';
import type { Phrase } from './phrases.ts';
import { topicNamed } from './topic-names.ts';

const reason = ({ kind, label }: NameMatch): MatchReason => ({ kind, text: label });

/** What the very spelling adds to a whole name, against one with other punctuation. */
const LITERAL = 0.5;

/** True if a registered name is known for something else: its service has no article, what is widely called so has a port of its own. */
function isOvershadowed(catalogue: Catalogue, matches: readonly NameMatch[]): boolean {
  const isFamous = matches.some(({ kind, position }) => kind !== 'service' && position === 0);
  const hasArticle = ({ port }: NameMatch): boolean => catalogue.ports.get(port)?.hasArticle === true;
  return isFamous && !matches.some((match) => match.kind === 'service' && hasArticle(match));
}

/**
 * Exact names, for every phrase of the query. Names of services and everyday names count before
 * programs, except a registered name that hardly anybody means.
 */
export function matchExact(catalogue: Catalogue, phrases: readonly Phrase[], found: Candidates): void {
  for (const [level, { key, spelling }] of phrases.entries()) {
    const matches = catalogue.named(key);
    const overshadowed = isOvershadowed(catalogue, matches);
    for (const match of matches) {
      const { port, kind, position } = match;
      const obscure = overshadowed && kind === 'service' && catalogue.notability[port] === 0;
      const isSecond = kind === 'program' || obscure || (kind === 'name' && position > 0);
      const tier = TIER.exact + level * 2 + (isSecond ? 1 : 0);
      const score = (match.spelling === spelling ? LITERAL : 0) - position - (obscure ? LITERAL : 0);
      found.add({ port, tier, score, reason: reason(match) });
    }
  }
}

/** A topic, by its own name or another. */
export function matchTopic(catalogue: Catalogue, phrases: readonly Phrase[], found: Candidates): void {
  const topic = phrases.map(({ key }) => topicNamed(key)).find((named) => named !== undefined);
  if (topic === undefined) return;
  const because: MatchReason = { kind: 'topic', text: topic };
  for (const [port, topics] of catalogue.topics) {
    if (topics.includes(topic)) found.add({ port, tier: TIER.topic, score: 0, reason: because });
  }
}

/** What counts for and against a name that begins as typed; `missing` for each letter not yet typed. */
const BEGINNING = {
  level: 2,
  second: 0.75,
  program: 0.1,
  missing: 0.1,
  mostMissing: 10,
  known: 0.3,
} as const;

/** True if readers who typed the beginning of a name see it in the label too. */
const showsBeginning = ({ label, isAlias }: NameMatch, beginning: string): boolean =>
  !isAlias || squash(cleanText(label)).startsWith(beginning);

/** A label that begins otherwise is not said to begin so: PgBouncer, found by "postgres pooler", uses the port. */
const beginningReason = (match: NameMatch, beginning: string): MatchReason =>
  showsBeginning(match, beginning) ? { kind: 'prefix', text: match.label } : reason(match);

/** Names that begin with the query: the nearest to complete, at the best known port, first. */
export function matchPrefix(catalogue: Catalogue, phrases: readonly Phrase[], found: Candidates): void {
  for (const [level, { key: beginning, literal }] of phrases.entries()) {
    for (const key of catalogue.names.keys()) {
      if (key.length <= beginning.length || !key.startsWith(beginning)) continue;
      const missing = Math.min(key.length - beginning.length, BEGINNING.mostMissing) * BEGINNING.missing;
      for (const match of catalogue.named(key)) {
        const { port, position, kind } = match;
        const drawback = (position > 0 ? BEGINNING.second : 0) + (kind === 'program' ? BEGINNING.program : 0);
        const known = (catalogue.notability[port] ?? 0) * BEGINNING.known;
        const score = known - missing - drawback - level * BEGINNING.level;
        found.add({
          port,
          tier: literal ? TIER.prefix : TIER.similar,
          score,
          reason: beginningReason(match, beginning),
        });
      }
    }
  }
}

/** Names that stand within a longer query: "connect grafana behind nginx". */
export function matchRuns(catalogue: Catalogue, runs: readonly Phrase[], found: Candidates): void {
  for (const [index, { key }] of runs.entries()) {
    for (const match of catalogue.named(key)) {
      found.add({
        port: match.port,
        tier: TIER.run,
        score: -index - match.position / 10,
        reason: reason(match),
      });
    }
  }
}

/** What is added to the distance of a misspelt name, and taken off where a port has several such names. */
const SIMILAR = { unknown: 0.375, firstLetter: 0.5, second: 0.5, several: 0.05, most: 4 } as const;

/** Names that are a few slips of the finger away. */
export function matchSimilar(catalogue: Catalogue, phrases: readonly Phrase[], found: Candidates): void {
  const counts = new Map<number, number>();
  for (const { key: typed } of phrases) {
    for (const [key, distance] of similarNames(catalogue, typed)) {
      const otherStart = typed.charCodeAt(0) === key.charCodeAt(0) ? 0 : SIMILAR.firstLetter;
      for (const match of catalogue.named(key)) {
        const { port, position, label, spelling } = match;
        const count = Math.min((counts.get(port) ?? 0) + 1, SIMILAR.most);
        counts.set(port, count);
        const unknown = SIMILAR.unknown * (2 - (catalogue.notability[port] ?? 0));
        const second = position > 0 ? SIMILAR.second : 0;
        const score = count * SIMILAR.several - distance - unknown - otherStart - second;
        const text = showsBeginning(match, key) ? label : spelling;
        found.add({ port, tier: TIER.similar, score, reason: { kind: 'similar', text } });
      }
    }
  }
}

function* similarNames(
  catalogue: Catalogue,
  typed: string,
): Generator<readonly [name: string, distance: number]> {
  const limit = forgivenSlips(typed.length);
  const mask = letterMask(typed);
  if (limit === 0) return;
  for (const key of catalogue.names.keys()) {
    if (Math.abs(key.length - typed.length) > limit) continue;
    if (maskDifference(mask, catalogue.masks.get(key) ?? 0) > limit * 2) continue;
    const distance = editDistance(typed, key, limit);
    if (distance <= limit) yield [key, distance];
  }
}
