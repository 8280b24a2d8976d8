import { expect, it } from 'vitest';
import { sourceKnown } from '#build/article-check/rules/source-known.ts';
import { findings, sample } from '../sample.ts';

it.each([
  [
    '[^iana]',
    '[^ianna]',
    [
      '514.mdx:34: a footnote names the source "ianna", which is not listed — add "- id: ianna" to `sources`, or name one of iana, rfc5426, rsyslog',
    ],
  ],
  ['[^iana]', '[^iana][^x][^y]', [expect.stringContaining('"x"'), expect.stringContaining('"y"')]],
  [
    'source: rsyslog',
    'source: syslog-ng',
    [expect.stringMatching(/^514\.mdx:12: uses\.0 names the source "syslog-ng"/)],
  ],
  [
    'updated:',
    'exposure:\n  - software: rsyslog\n    bind: none\n    authentication: none\n    source: nobody\nupdated:',
    [expect.stringMatching(/^514\.mdx:35: exposure\.0 names/)],
  ],
  ['[^iana]', '[^iana] `[^a-z]`', []],
  ['[^iana]', '[^iana]\n\n```sh\ngrep [^x] file\n```\n', []],
  ['[^iana]', '[^constructor]', [expect.stringContaining('"constructor"')]],
])('%j → %j', (from, to, expected) => {
  expect(findings(sourceKnown, sample([[from, to]]))).toEqual(expected);
});
