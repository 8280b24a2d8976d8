import { expect, it } from 'vitest';
import { rfcKnown } from '#build/article-check/rules/rfc-known.ts';
import { findings, sample } from '../sample.ts';

const UNKNOWN = 'is not in content/rfcs.json — check the number';

it.each([
  [
    'The registry',
    'RFC 99999 says so. The registry',
    [expect.stringContaining(`514.mdx:34: RFC 99999 ${UNKNOWN}`)],
  ],
  ['The registry', 'RFC99999, RFC-99999 and rfc 99999. The registry', [expect.stringContaining('RFC 99999')]],
  ['rfc/rfc5426', 'rfc/rfc54260', [expect.stringMatching(/^514\.mdx:26: RFC 54260 /)]],
  ['syslog inside TLS', 'syslog inside TLS, RFC 99999', [expect.stringMatching(/^514\.mdx:16: /)]],
  ['The registry', 'RFC 0 and RFC 5424. The registry', [expect.stringContaining('RFC 0 ')]],
  ['The registry', 'An RFC of 2009, hrfc 99999. The registry', []],
])('%j → %j', (from, to, expected) => {
  expect(findings(rfcKnown, sample([[from, to]]))).toEqual(expected);
});
