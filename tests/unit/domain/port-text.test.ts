import { expect, it } from 'vitest';
import { portText } from '#domain/port-text.ts';

const words = 'word '.repeat(40).trim();
const service = (name: string | null, description: string | null) => ({
  name,
  description,
  unauthorizedUse: null,
});
const services = [
  service('first', words),
  service(null, 'any private mail system'),
  service('a-name-of-more-than-sixteen', null),
];
const text = portText(
  {
    port: 24,
    transports: { tcp: { status: 'assigned', services }, sctp: { status: 'not-listed', services: [] } },
  },
  words,
  '/ports/24',
);

it('keeps to 80 columns and indents what runs on', () => {
  expect(text.split('\n').every((line) => line.length <= 80)).toBe(true);
  expect(text).toContain(
    `TCP   assigned     first            ${'word '.repeat(8)}word\n${' '.repeat(36)}word`,
  );
});

it('lists every name, nameless assignments and all listed transports', () => {
  expect(text).toContain('\n                   (no name)        any private mail system\n');
  expect(text).toContain('\n                   a-name-of-more-than-sixteen\n');
  expect(text).toContain('\nSCTP  not-listed\n');
});

it('marks historic names, and leaves out IANA’s sentence about them', () => {
  const tcp = {
    status: 'assigned',
    services: [
      service(
        'whoispp',
        'whois++\nIANA assigned this well-formed service name as a replacement for "whois++".',
      ),
      { ...service('whois++', 'whois++'), aliasOf: 'whoispp' },
      { ...service('nothing', null), aliasOf: 'whoispp' },
    ],
  } as const;
  expect(portText({ port: 63, transports: { tcp } }, undefined, '/')).toContain(
    [
      'TCP   assigned     whoispp          whois++',
      '                   whois++          whois++ (historic, replaced by whoispp)',
      '                   nothing          (historic, replaced by whoispp)\n',
    ].join('\n'),
  );
});

it('tells of unauthorized use, of a name and of a number without one', () => {
  const remark = { unauthorizedUse: `Known UNAUTHORIZED USE:\nport 11488 \u001b[2J${words}` };
  const transports = {
    tcp: { status: 'unassigned', services: [], remark },
    udp: { status: 'assigned', services: [{ ...service('x', 'y'), unauthorizedUse: 'by some' }] },
  } as const;
  const told = portText({ port: 11_488, transports }, undefined, '/');
  expect(told).toContain(
    'TCP   unassigned\n                   Unauthorized use reported: Known UNAUTHORIZED USE: port 11488\n' +
      '                   [2Jword word',
  );
  expect(told).toContain(
    'UDP   assigned     x                y\n                   Unauthorized use reported: by some\n',
  );
  expect(told.split('\n').every((line) => line.length <= 80)).toBe(true);
});

it('lets a text not speak to the terminal', () => {
  const hostile = portText({ port: 1, transports: {} }, 'a\u001b]0;x\u0007\r\n\t\u009b2Jb\u2066c\u0085', '/');
  expect(hostile).toContain('a]0;x 2Jbc\n');
  expect(hostile).toMatch(/^[\P{Cc}\n]*$/u);
});

it('does not hang on a word without end', () => {
  expect(portText({ port: 1, transports: {} }, 'x'.repeat(100_000), '/')).toContain('x'.repeat(100_000));
});

it.each([
  [{ udp: 'assigned' }, ["ss -H -lntup 'sport = :7'", 'lsof -nP -iUDP:7', 'findstr']],
  [{ tcp: 'assigned' }, ["ss -H -lntup 'sport = :7'", 'lsof -nP -iTCP:7', 'findstr']],
  [{ tcp: 'reserved', sctp: 'assigned' }, ["ss -H -lnpS 'sport = :7'"]],
  [{}, ["ss -H -lntup 'sport = :7'", 'lsof -nP -iTCP:7', 'lsof -nP -iUDP:7', 'findstr']],
] as const)('has the commands that see %j', (statuses, commands) => {
  const transports = Object.fromEntries(
    Object.entries(statuses).map(([transport, status]) => [transport, { status, services: [] }]),
  );
  const told = portText({ port: 7, transports }, undefined, '/').split('\n');
  const shown = told.filter((line) => /^ {2}(?:Linux|macOS|Windows) /.test(line));
  expect(shown).toEqual(commands.map((command) => expect.stringContaining(command)));
});
