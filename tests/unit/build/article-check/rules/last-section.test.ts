import { expect, it } from 'vitest';
import { lastSection } from '#build/article-check/rules/last-section.ts';
import { findings, sample, words } from '../sample.ts';

it.each([
  [
    '## Why it matters',
    '## Why this matters',
    [expect.stringMatching(/^514\.mdx:40: there is no section "## Why it matters" — end the text/)],
  ],
  ['## Why it matters', '### Why it matters', [expect.stringContaining('there is no section')]],
  ['## Why it matters', '```\n## Why it matters\n```', [expect.stringContaining('there is no section')]],
  [
    '## Why it matters\n',
    '## Why it matters\n\nA word.\n\n## Afterwards\n',
    [expect.stringContaining('514.mdx:42: "## Afterwards" comes after')],
  ],
  ['## Why it matters\n', '## Why it matters\n\nA word.\n\n### A part of it\n', []],
  [
    '## Why it matters\n',
    '## Why it matters\n\nA word.\n\n## Why it matters\n',
    [expect.stringContaining(':42: "## Why it matters" is there twice')],
  ],
  [words(60, 'meaning'), '', [expect.stringContaining(':38: the last section is empty')]],
])('%j → %j', (from, to, expected) => {
  expect(findings(lastSection, sample([[from, to]]))).toEqual(expected);
});
