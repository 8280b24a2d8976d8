import { expect, it } from 'vitest';
import { relatedPort } from '#build/article-check/rules/related-port.ts';
import { findings, sample } from '../sample.ts';

it.each([
  [
    'port: 6514',
    'port: 514',
    ['514.mdx:15: the port is related to itself — remove the entry, or name another port'],
  ],
  [
    'related:',
    'related:\n  - port: 6514\n    reason: again the same',
    [expect.stringMatching(/^514\.mdx:17: port 6514 is related twice/)],
  ],
  ['related:', 'related:\n  - port: 0\n    reason: the first of all', []],
])('%j → %j', (from, to, expected) => {
  expect(findings(relatedPort, sample([[from, to]]))).toEqual(expected);
});
