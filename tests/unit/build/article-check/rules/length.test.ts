import { expect, it } from 'vitest';
import { length } from '#build/article-check/rules/length.ts';
import { findings, sample, words } from '../sample.ts';

/** The sample has 176 words: 13 in its first paragraph, 100, 3 in the heading and 60. */
it.each([
  [words(100), words(74), []],
  [
    words(100),
    words(73),
    ['514.mdx:40: the text has 149 words, 150–600 are asked for — tell more: 1 words are missing'],
  ],
  [words(100), words(524), []],
  [
    words(100),
    words(525),
    ['514.mdx:34: the text has 601 words, 150–600 are asked for — leave out what matters least: 1 words'],
  ],
  [words(100), `\`\`\`sh\n${words(900)}\n\`\`\`\n\n${words(80)}`, []],
  [words(100), `${words(73)} b2-runtime`, []],
  [words(100), `${words(73)}[^rfc5426]`, [expect.stringContaining('149 words')]],
  [words(100), `${words(71)} – [it’s](/ports/1) größer 10.0.0.1.`, []],
])('%#', (from, to, expected) => {
  expect(findings(length, sample([[from, to]]))).toEqual(expected);
});
