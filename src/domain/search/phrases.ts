import { squash, tokenize } from './clean-text.ts';
import { isCompanionWord, isQuestionWord } from './filler-words.ts';
import type { SearchQuery } from './search-query.ts';

/** A text as it may stand in the list of names. */
export interface Phrase {
  readonly spelling: string;
  readonly key: string;
}

const phrase = (spelling: string): Phrase => ({ spelling, key: squash(spelling) });

const MAX_WORDS = 8;

/**
 * The phrases by which a query may name something, the most literal first: all that was typed,
 * without the question ("port for"), without companions ("server") and numbers. No duplicates, none empty.
 */
export function phrasesOf({ text, words }: SearchQuery): Phrase[] {
  const asked = text.split(' ').filter((word) => !isQuestionWord(word.replace(/[?!.,:]+$/, '')));
  const essential = words.filter((word) => !isCompanionWord(word));
  const candidates = [text, asked.join(' '), words.join(' '), essential.join(' ')].map(phrase);
  return candidates.filter(
    ({ key }, index) => key !== '' && candidates.findIndex((other) => other.key === key) === index,
  );
}

/** Runs of neighbouring words within a query, the longest first, then from left to right. */
export function runsOf(words: readonly string[]): Phrase[] {
  const few = words.slice(0, MAX_WORDS);
  const runs = few.flatMap((_, start) =>
    few.slice(start).map((_, length) => few.slice(start, start + length + 1)),
  );
  return runs
    .filter((run) => run.length < words.length || words.length === 1)
    .filter((run) => run.some((word) => !isCompanionWord(word)))
    .sort((left, right) => right.length - left.length)
    .map((run) => phrase(run.join(' ')));
}

/** The words to look for one by one: names with hyphens are taken apart, companions only kept where nothing else is left. */
export function wordsOf({ words }: SearchQuery): string[] {
  const all = [...new Set(words.flatMap(tokenize))].slice(0, MAX_WORDS);
  const essential = all.filter((word) => !isCompanionWord(word));
  return essential.length > 0 ? essential : all;
}
