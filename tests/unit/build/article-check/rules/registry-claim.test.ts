import { expect, it } from 'vitest';
import { registryClaim } from '#build/article-check/rules/registry-claim.ts';
import { findings, sample } from '../sample.ts';

it.each([
  ['514', '[shell]', '[syslog]', []],
  [
    '514',
    'unassigned',
    '[syslog]',
    [
      '514.mdx:6: the article claims unassigned on TCP, the registry says [shell] — write "tcp: [shell]", and see whether the text agrees',
    ],
  ],
  [
    '514',
    '[syslog]',
    '[shell]',
    [
      expect.stringMatching(/:6: .*claims \[syslog\] on TCP/),
      expect.stringMatching(/:7: .*claims \[shell\] on UDP/),
    ],
  ],
  ['514', '[shell, rsh]', '[syslog]', [expect.stringContaining('claims [shell, rsh] on TCP')]],
  ['514', '[Shell]', '[syslog]', [expect.stringContaining('write "tcp: [shell]"')]],
  ['514', 'assigned', '[syslog]', [expect.stringContaining('the registry says [shell]')]],
  ['63', '[whoispp]', '[whoispp]', []],
  ['63', '[whoispp, whois++]', '[whoispp]', []],
  [
    '63',
    "['whois++']",
    '[whoispp]',
    [expect.stringContaining("claims ['whois++'] on TCP, the registry says [whoispp]")],
  ],
  ['24', 'assigned', 'assigned', []],
  ['0', 'reserved', 'unassigned', [expect.stringContaining('unassigned on UDP, the registry says reserved')]],
  ['65535', 'dynamic', 'dynamic', []],
  [
    '5173',
    'unassigned',
    'dynamic',
    [expect.stringContaining('claims dynamic on UDP, the registry says unassigned')],
  ],
])('port %s, tcp: %s, udp: %s', (port, tcp, udp, expected) => {
  const article = sample(
    [
      ['tcp: [shell]', `tcp: ${tcp}`],
      ['udp: [syslog]', `udp: ${udp}`],
    ],
    `${port}.mdx`,
  );
  expect(findings(registryClaim, article)).toEqual(expected);
});
