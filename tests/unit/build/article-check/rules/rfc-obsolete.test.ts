import { expect, it } from 'vitest';
import { rfcObsolete } from '#build/article-check/rules/rfc-obsolete.ts';
import { findings, sample } from '../sample.ts';

const OLD = [['rfc/rfc5426', 'rfc/rfc3164']] as const;
const REFUSED =
  '514.mdx:23: RFC 5424 obsoletes RFC 3164, and the text does not say so — say where you cite it that RFC 5424 has replaced it, or cite that one instead';

it('asks for a word where the source is outdated', () => {
  expect(findings(rfcObsolete, sample(OLD))).toEqual([REFUSED]);
  expect(findings(rfcObsolete, sample())).toEqual([]);
});

it.each([
  ['The one on UDP has a document.', 'The one on UDP has a document, since replaced.', []],
  ['The one on UDP has a document.', 'The one on UDP has a document; RFC 5424 is newer.', []],
  [
    'The one on UDP has a document.[^rfc5426]',
    'The one on UDP has a document.\n[^rfc5426] It is obsolete.',
    [],
  ],
  ['## Why it matters\n', '## Why it matters\n\nThe telephone has replaced the letter.\n', [REFUSED]],
])('%j → %j', (from, to, expected) => {
  expect(findings(rfcObsolete, sample([...OLD, [from, to]]))).toEqual(expected);
});
