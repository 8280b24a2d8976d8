import type { Body, Found } from './body.ts';

/** Words as a reader counts them: letters and digits, with the marks that hold `b2-runtime`, `10.0.0.1` and "it's" together. */
export const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}]|['’.\-_/](?=[\p{L}\p{N}]))*/gu;

/** The words of an article's prose, in order. */
export function wordsOf({ findInProse }: Pick<Body, 'findInProse'>): readonly Found[] {
  return findInProse(WORD);
}
