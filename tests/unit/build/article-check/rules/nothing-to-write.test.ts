import { expect, it } from 'vitest';
import { nothingToWrite } from '#build/article-check/rules/nothing-to-write.ts';
import { findings, sample } from '../sample.ts';

it.each([
  ['title: One Number', "title: 'To write: a tagline'", '514.mdx:2: still to write: a tagline'],
  ['topics:', '# to write: the topics\ntopics:', '514.mdx:13: still to write: the topics'],
  [
    'The registry',
    '{/* To write: the story */} The registry',
    '514.mdx:34: still to write: the story */} The registry',
  ],
  ['The registry', 'To write:\nThe registry', '514.mdx:34: still to write: what stood here'],
])('%j → %j', (from, to, expected) => {
  const [first = '', ...rest] = findings(nothingToWrite, sample([[from, to]]));
  expect(first.startsWith(expected)).toBe(true);
  expect(rest).toEqual([]);
});

it('"to write" within a sentence is no leftover', () => {
  expect(
    findings(nothingToWrite, sample([['The registry', 'A program may ask to write a file. The registry']])),
  ).toEqual([]);
});
