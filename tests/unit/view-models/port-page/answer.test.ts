import { describe, expect, test } from 'vitest';
import type { PortEntry } from '#domain/assignment.ts';
import { portKind } from '#domain/port-kind.ts';
import { getAnswer, getTagline } from '#view-models/port-page/answer.ts';
import { getOfficialStory } from '#view-models/port-page/official-story.ts';
import { assigned, assignment, entry, without } from './entries.ts';

const NOW = '2026-02-13';
const b2 = assignment('b2-runtime', { description: 'b2 Runtime Protocol' });
const ssh = assignment('ssh', { description: 'The Secure Shell', reference: '[RFC4251]' });

/** One of each kind of port that product pages tell apart. */
const KINDS: readonly (readonly [kind: string, entry: PortEntry, answer: RegExp, story: RegExp])[] = [
  [
    'assigned-documented',
    entry(22, assigned(ssh)),
    /assigned to ssh \(“The Secure Shell”\) on TCP and UDP\.$/,
    /names the document/,
  ],
  ['assigned-undocumented', entry(2203, assigned(b2)), /b2-runtime.*names no document/, /names no document/],
  [
    'assigned-undocumented',
    entry(2203, assigned({ ...b2, asOf: '2015-07' })),
    /As of July 2015 the registry named no document/,
    /As of July 2015/,
  ],
  [
    'assigned-undocumented',
    entry(2203, assigned({ ...b2, unknown: ['reference'] })),
    /not in the data that this page is built from/,
    /not in the data/,
  ],
  [
    'assigned-nameless',
    entry(24, assigned(assignment(null, { description: 'any private mail system' }))),
    /assigned to “any private mail system” on TCP and UDP/,
    /one service/,
  ],
  [
    'several-services',
    entry(512, assigned(assignment('exec')), assigned(assignment('comsat'))),
    /assigned to exec on TCP and assigned to comsat on UDP/,
    /2 services/,
  ],
  [
    'several-services',
    entry(3000, assigned(ssh, b2)),
    /assigned to ssh .* and b2-runtime/,
    /a document for ssh/,
  ],
  [
    'assigned-documented',
    entry(4317, assigned(ssh), without('reserved')),
    /on TCP and reserved on UDP/,
    /On UDP .* reserved/,
  ],
  ['reserved', entry(1024, without('reserved')), /is reserved on TCP and UDP/, /IANA keeps it back/],
  [
    'unassigned',
    entry(5173, without('unassigned')),
    /unassigned.*normal, not suspicious/,
    /lists no service/,
  ],
  [
    'assigned-documented',
    entry(
      3868,
      assigned(assignment('diameter')),
      assigned(assignment('diameter', { reference: '[RFC6733]' })),
    ),
    /assigned to diameter on TCP and UDP\.$/,
    /^The registry has one service for this number\. It names a document for UDP, see the facts above, and none/,
  ],
  [
    'formerly-assigned',
    entry(9, without('unassigned', [{ name: 'netstat', description: null, asOf: '2015-07' }])),
    /once listed for netstat/,
    /copy of July 2015 it was still netstat/,
  ],
  ['dynamic', entry(50_000, without('dynamic')), /dynamic port\. IANA never assigns it/, /ends at 49151/],
  ['not-listed', entry(1500, without('not-listed')), /not listed for TCP and UDP/, /no row at all/],
];

describe('each kind of port has fitting words', () => {
  test.each(KINDS)('%s', (kind, portEntry, answer, story) => {
    expect(portKind(portEntry)).toBe(kind);
    expect(getAnswer(portEntry, NOW)).toMatch(answer);
    expect(getOfficialStory(portEntry, NOW).join(' ')).toMatch(story);
    expect(getTagline(portEntry)).not.toBe('');
  });

  test('an answer has at most two sentences beside the past', () => {
    for (const [, portEntry] of KINDS) {
      const sentences = getAnswer(portEntry, NOW).split(/(?<=[.!?])\s/);
      expect(sentences.length, getAnswer(portEntry, NOW)).toBeLessThanOrEqual(2);
    }
  });
});

describe('hostile descriptions stay one line of text', () => {
  test.each(['a\nb', '  </script> ', '{1+1}', '-->', '\u202Eevil', `${'word '.repeat(60)}`])(
    '%j',
    (description) => {
      const portEntry = entry(7, assigned(assignment('x', { description })));
      expect(getTagline(portEntry)).not.toContain('\n');
      expect(getTagline(portEntry).length).toBeLessThanOrEqual(90);
      expect(getAnswer(portEntry, NOW)).not.toContain('\n');
    },
  );
});

describe('what the registry says, for reading', () => {
  const replacing = assignment('whoispp', {
    description: 'whois++\nIANA assigned this well-formed service name as a replacement for "whois++".',
  });

  test('IANA’s sentence on a replaced name is in neither answer nor tagline', () => {
    const renamed = entry(63, assigned(replacing));
    expect(getAnswer(renamed, NOW)).toContain('assigned to whoispp (“whois++”) on TCP and UDP.');
    expect(getTagline(renamed)).toBe('whois++');
  });

  test('many services are told by name, and once where they are the same on all transports', () => {
    const names = ['stuns', 'turns', 'stun-behaviors'];
    const over = (transport: string) =>
      assigned(...names.map((name) => assignment(name, { description: `${name} over ${transport}` })));
    expect(getAnswer(entry(5349, over('TLS'), over('DTLS')), NOW)).toMatch(
      /^Port 5349 is assigned to stuns, turns and stun-behaviors on TCP and UDP\. /,
    );
  });

  test('a reported use is told, not called normal', () => {
    const free = without('unassigned');
    const remark = assignment(null, { unauthorizedUse: 'Known UNAUTHORIZED USE' });
    const reported = { ...free, remark };
    expect(getAnswer(entry(11_488, reported), NOW)).toMatch(/tells of an unauthorized use/);
    expect(getAnswer(entry(11_488, reported), NOW)).not.toContain('normal');
    expect(getAnswer(entry(11_488, free), NOW)).toContain('normal, not suspicious');
  });
});
