import { PORT_COUNT } from '../port-number.ts';
import { type Candidates, type MatchReason, TIER } from './candidates.ts';
import { type Catalogue, FIELD_BITS, FIELD_WEIGHTS } from './catalogue.ts';
import { editDistance, forgivenSlips, letterMask, maskDifference } from './edit-distance.ts';
import type { QueryWords } from './phrases.ts';

/** What a word is worth that only begins as typed, or is misspelt, against one that is equal. */
const BEGINNING = 0.5;
const MISSPELT = 0.4;

interface Scores {
  /** The sum over the words, by port. */
  readonly total: Float32Array;
  /** How many of the words were found, by port. */
  readonly count: Uint8Array;
}

const FIELD_MASK = (1 << FIELD_BITS) - 1;

/** Rare words say more: the inverse document frequency, smoothed. */
const rarity = (postings: readonly number[], ports: number): number => Math.log(1 + ports / postings.length);

/** How a word may be found besides being equal. */
interface Leniency {
  readonly begun: boolean;
  readonly similar: boolean;
}

function wordScores(catalogue: Catalogue, word: string, { begun, similar }: Leniency): Map<number, number> {
  const scores = new Map<number, number>();
  const take = (postings: readonly number[], worth: number): void => {
    const weight = rarity(postings, catalogue.ports.size) * worth;
    for (const posting of postings) {
      const port = posting >> FIELD_BITS;
      const score = weight * (FIELD_WEIGHTS[posting & FIELD_MASK] ?? 1);
      if (score > (scores.get(port) ?? 0)) scores.set(port, score);
    }
  };
  const exact = catalogue.words.get(word);
  if (exact !== undefined) take(exact, 1);
  if (similar && exact === undefined) takeSimilar(catalogue, word, take);
  if (begun) {
    for (const [other, postings] of catalogue.words) {
      if (other.length > word.length && other.startsWith(word)) take(postings, BEGINNING);
    }
  }
  return scores;
}

function takeSimilar(
  catalogue: Catalogue,
  word: string,
  take: (postings: readonly number[], worth: number) => void,
): void {
  const limit = Math.min(2, forgivenSlips(word.length));
  const mask = letterMask(word);
  for (const [other, postings] of catalogue.words) {
    if (Math.abs(other.length - word.length) > limit) continue;
    if (maskDifference(mask, catalogue.masks.get(other) ?? 0) > limit * 2) continue;
    const distance = editDistance(word, other, limit);
    if (distance <= limit && distance > 0) take(postings, MISSPELT / distance);
  }
}

function addUp(catalogue: Catalogue, words: readonly string[], leniency: (word: string) => Leniency): Scores {
  const scores = { total: new Float32Array(PORT_COUNT), count: new Uint8Array(PORT_COUNT) };
  for (const word of words) {
    for (const [port, score] of wordScores(catalogue, word, leniency(word))) {
      scores.total[port] = (scores.total[port] ?? 0) + score;
      scores.count[port] = (scores.count[port] ?? 0) + 1;
    }
  }
  return scores;
}

const text = (words: readonly string[]): string => words.join(' ');

const reasonOf = (words: readonly string[]): MatchReason => ({
  kind: words.length === 1 ? 'word' : 'words',
  text: text(words),
});

/** One letter begins too many words to say anything; names are looked through for it all the same. */
const SHORTEST_BEGINNING = 2;

/** What a companion word adds that is found too. */
const COMPANION = 0.3;

/** Ports whose names, programs, topics and description have all the words; the last may only be begun. */
export function matchWords(
  catalogue: Catalogue,
  { essential, companions, begun }: QueryWords,
  found: Candidates,
): void {
  if (essential.length === 0) return;
  const { total, count } = addUp(catalogue, essential, (word) => ({
    begun: word === begun && word.length >= SHORTEST_BEGINNING,
    similar: false,
  }));
  const bonus = addUp(catalogue, companions, () => ({ begun: false, similar: false })).total;
  const reason = reasonOf(essential);
  for (const port of catalogue.ports.keys()) {
    if (count[port] !== essential.length) continue;
    const score = (total[port] ?? 0) + (bonus[port] ?? 0) * COMPANION;
    found.add({ port, tier: TIER.words, score, reason });
  }
}

/** The same with misspelt words forgiven; ports that have some of the words come last. */
export function matchSimilarWords(
  catalogue: Catalogue,
  { essential: words }: QueryWords,
  found: Candidates,
): void {
  if (words.length === 0) return;
  const { total, count } = addUp(catalogue, words, () => ({ begun: true, similar: true }));
  for (const port of catalogue.ports.keys()) {
    const matched = count[port] ?? 0;
    if (matched === 0) continue;
    const all = matched === words.length;
    // Within the tier of misspelt names, whole names (scores above -5) come before mere words.
    const score = all ? (total[port] ?? 0) / 100 - 5 : matched * 100 + (total[port] ?? 0);
    const reason: MatchReason = all ? { kind: 'similar', text: text(words) } : reasonOf(words);
    found.add({ port, tier: all ? TIER.similar : TIER.someWords, score, reason });
  }
}
