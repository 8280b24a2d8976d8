import { squash, tokenize } from './clean-text.ts';
import { isCompanionWord, isPlatformWord, isQuestionWord } from './filler-words.ts';
import type { SearchQuery } from './search-query.ts';

/** A text as it may stand in the list of names. */
export interface Phrase {
  readonly spelling: string;
  readonly key: string;
  /** False if words that may belong to the name were left out. */
  readonly literal: boolean;
}

const phrase = (spelling: string, literal = true): Phrase => ({ spelling, key: squash(spelling), literal });

const MAX_WORDS = 8;

/**
 * The phrases by which a query may name something, the most literal first: all that was typed,
 * without the question ("port for"), without companions ("server") and numbers. No duplicates, none empty.
 */
export function phrasesOf({ text, words }: SearchQuery): Phrase[] {
  const asked = text.split(' ').filter((word) => !isQuestionWord(word.replace(/[?!.,:]+$/, '')));
  const alone = words.filter((word) => !isCompanionWord(word));
  const essential = alone.filter((word) => !isPlatformWord(word));
  const candidates = [
    phrase(text),
    phrase(asked.join(' ')),
    phrase(words.join(' ')),
    phrase(alone.join(' '), false),
    phrase(essential.join(' '), false),
  ];
  return candidates.filter(
    ({ key }, index) => key !== '' && candidates.findIndex((other) => other.key === key) === index,
  );
}

/** Runs of neighbouring words within a query: the longest first, then from left to right, platforms last. */
export function runsOf(words: readonly string[]): Phrase[] {
  const few = words.slice(0, MAX_WORDS);
  const runs = few.flatMap((_, start) =>
    few.slice(start).map((_, length) => few.slice(start, start + length + 1)),
  );
  const isPlatform = (run: readonly string[]): boolean => run.every(isPlatformWord);
  return runs
    .filter((run) => run.some((word) => !isCompanionWord(word)))
    .sort((left, right) => Number(isPlatform(left)) - Number(isPlatform(right)) || right.length - left.length)
    .map((run) => phrase(run.join(' ')));
}

/** The words to look for one by one; names with hyphens are taken apart. */
export interface QueryWords {
  readonly essential: readonly string[];
  /** Words that need not be found, unless there are no others: then they are the essential ones. */
  readonly companions: readonly string[];
  /** The last word, which may not be typed to its end yet. */
  readonly begun: string;
}

export function wordsOf({ words }: SearchQuery): QueryWords {
  const all = [...new Set(words.flatMap(tokenize))].slice(0, MAX_WORDS);
  const alone = all.filter((word) => !isCompanionWord(word));
  const named = alone.filter((word) => !isPlatformWord(word));
  const essential = [named, alone, all].find((some) => some.length > 0) ?? [];
  return { essential, companions: all.filter((word) => !essential.includes(word)), begun: all.at(-1) ?? '' };
}
