import { expect, it } from 'vitest';
import { rfcTitle } from '#build/article-check/rules/rfc-title.ts';
import { findings, sample } from '../sample.ts';

const RIGHT = "'RFC 5426: Transmission of Syslog Messages over UDP'";
const REFUSED =
  '514.mdx:24: RFC 5426 is titled differently — write "RFC 5426: Transmission of Syslog Messages over UDP"';

it.each([
  [RIGHT, 'Transmission of Syslog Messages over UDP', [REFUSED]],
  [RIGHT, "'RFC 5426: Transmission of Syslog messages over UDP'", [REFUSED]],
  [RIGHT, "'RFC 5424: The Syslog Protocol'", [REFUSED]],
  [RIGHT, '>-\n      RFC 5426: Transmission of Syslog\n      Messages over UDP', []],
  [
    'https://www.rfc-editor.org/rfc/rfc5426',
    'https://datatracker.ietf.org/doc/html/rfc5424',
    [expect.stringContaining('write "RFC 5424: The Syslog Protocol"')],
  ],
  ['https://www.rfc-editor.org/rfc/rfc5426', 'https://www.rfc-editor.org/rfc/rfc5426#section-3', []],
  ['https://www.rfc-editor.org/rfc/rfc5426', 'https://example.org/rfc/rfc5424', []],
])('%j → %j', (from, to, expected) => {
  expect(findings(rfcTitle, sample([[from, to]]))).toEqual(expected);
});
