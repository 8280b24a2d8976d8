import { expect, it } from 'vitest';
import { registryProse } from '#build/article-check/rules/registry-prose.ts';
import { findings, sample } from '../sample.ts';

function inText(sentence: string, port = '514'): readonly string[] {
  return findings(
    registryProse,
    sample([['The registry keeps', `${sentence}\nThe registry keeps`]], `${port}.mdx`),
  );
}

it.each([
  'Port 514 is unassigned.',
  '514 is still officially unassigned.',
  'TCP 514 is not assigned.',
  'This port is unassigned on UDP.',
  'Port 514/tcp is unassigned.',
  'IANA lists port\n514 as unassigned.',
  'IANA has never assigned 514.',
  '514 has no assignment on TCP or UDP.',
  'Port 514 is assigned to `syslog` on TCP.',
  'Port 514 is assigned to `shell` on TCP and UDP.',
  'TCP port 514 is assigned to ssh.',
  'IANA assigns this port to `whois++`.',
])('refuses "%s"', (sentence) => {
  expect(inText(sentence)).toEqual([
    expect.stringMatching(
      /^514\.mdx:34: the text says ".*", the registry says shell, syslog \(TCP assigned, UDP assigned\) — say/,
    ),
  ]);
});

it.each([
  'Port 514 is assigned to `shell` on TCP.',
  'Port 514 is assigned to syslog.',
  'Port 514 is assigned to nobody in particular.',
  'Port 513 is unassigned, and so are 5140 and 1514: 1514 is unassigned.',
  'Port 514 was unassigned until 1987.',
  'Port 514 is not assigned to `ssh`.',
  'Ports 500–514 is unassigned.',
  'The address 10.0.0.514 is unassigned.',
  'If 514 were unassigned, it would be free.',
  '```\nport 514 is unassigned\n```',
])('lets "%s" stand', (sentence) => {
  expect(inText(sentence)).toEqual([]);
});

it('looks at the summary too', () => {
  const article = sample([['On UDP this is syslog', 'Port 514 is unassigned, and yet it is syslog']]);
  expect(findings(registryProse, article)).toEqual([expect.stringMatching(/^514\.mdx:3: /)]);
});

it.each([
  ['5173', 'IANA lists the number as unassigned.', 0],
  ['5173', 'Port 5173 is assigned to `ssh`.', 1],
  ['65535', 'Port 65535 is unassigned.', 0],
])('on %s: %s', (port, sentence, count) => {
  expect(inText(sentence, port)).toHaveLength(count);
});
