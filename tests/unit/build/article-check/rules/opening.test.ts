import { expect, it } from 'vitest';
import { opening } from '#build/article-check/rules/opening.ts';
import { findings, sample } from '../sample.ts';

it.each([
  [
    'The registry',
    '## Overview\n\nThe registry',
    [
      '514.mdx:34: the text starts with a heading — start with a paragraph: the page has set "In practice" above it',
    ],
  ],
  [
    'The registry',
    '\n\n# Port 514\n\nThe registry',
    [expect.stringContaining(':36: the text starts with a heading')],
  ],
  ['## Why', '# Once more\n\n## Why', [expect.stringContaining('a heading of the first level')]],
  ['The registry', '#514 is a number. The registry', []],
  ['The registry', '```sh\n# a comment\n```\n\nThe registry', []],
])('%j → %j', (from, to, expected) => {
  expect(findings(opening, sample([[from, to]]))).toEqual(expected);
});
