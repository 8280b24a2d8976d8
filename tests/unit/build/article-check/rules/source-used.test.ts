import { expect, it } from 'vitest';
import { sourceUsed } from '#build/article-check/rules/source-used.ts';
import { findings, sample } from '../sample.ts';

it.each([
  [
    '[^iana]',
    '',
    [
      '514.mdx:19: the source "iana" is never cited — cite it as [^iana] where it proves something, or remove it',
    ],
  ],
  ['[^iana]', '`[^iana]`', [expect.stringContaining('"iana" is never cited')]],
  ['source: rsyslog', 'source: iana', [expect.stringMatching(/:27: the source "rsyslog" is never cited/)]],
  [
    'id: rfc5426',
    'id: iana',
    [expect.stringMatching(/:23: two sources have the id "iana" — give one another id$/)],
  ],
])('%j → %j', (from, to, expected) => {
  expect(findings(sourceUsed, sample([[from, to]]))).toEqual(expected);
});
