import { beforeAll, describe, expect, it } from 'vitest';
import { ASSIGNMENT_FACTS } from '#domain/assignment.ts';
import type { AssignmentStatus } from '#domain/assignment-status.ts';
import { LAST_PORT } from '#domain/port-number.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { readBuiltInRegistry } from '#registry/load-registry.ts';

let registry: PortRegistry;

beforeAll(() => {
  registry = readBuiltInRegistry();
});

describe('the built-in registry', () => {
  it('has an entry for every port, in its range', () => {
    for (let port = 0; port <= LAST_PORT; port++) {
      const entry = registry.port(port);
      expect(entry.port).toBe(port);
      const isDynamic =
        entry.transports.tcp.status === 'dynamic' && entry.transports.udp.status === 'dynamic';
      expect(isDynamic).toBe(port >= 49_152);
    }
  });

  it.each(['tcp', 'udp'] as const)('has the statuses of all entries on %s in one list', (transport) => {
    const entries = Array.from({ length: LAST_PORT + 1 }, (_, port) => registry.port(port));
    expect(registry.statuses(transport)).toEqual(
      entries.map(({ transports }) => transports[transport].status),
    );
  });

  it.each([-1, 65_536, 80.5, Number.NaN])('throws for %d, which is no port', (port) => {
    expect(() => registry.port(port)).toThrow(RangeError);
  });

  it.each<[number, AssignmentStatus, AssignmentStatus]>([
    [0, 'reserved', 'reserved'],
    [4, 'unassigned', 'unassigned'],
    [24, 'assigned', 'assigned'],
    [231, 'reserved', 'reserved'],
    [1551, 'assigned', 'assigned'],
    [2203, 'assigned', 'assigned'],
    [5000, 'assigned', 'assigned'],
    [7775, 'assigned', 'reserved'],
    [7997, 'assigned', 'reserved'],
    [11_488, 'unassigned', 'unassigned'],
    [49_151, 'reserved', 'reserved'],
    [49_152, 'dynamic', 'dynamic'],
    [65_535, 'dynamic', 'dynamic'],
  ])('port %d: TCP %s, UDP %s', (port, tcp, udp) => {
    const { transports } = registry.port(port);
    expect([transports.tcp.status, transports.udp.status]).toEqual([tcp, udp]);
  });

  it.each<[number, 'tcp' | 'udp', readonly (string | null)[]]>([
    [80, 'tcp', ['http', 'www', 'www-http']],
    [465, 'tcp', ['urd', 'submissions']],
    [512, 'udp', ['comsat', 'biff']],
    [63, 'tcp', ['whoispp', 'whois++']],
    [24, 'udp', [null]],
    [6010, 'tcp', ['x11']],
    [6400, 'udp', ['boe-cms']],
  ])('port %d/%s is assigned to %j, current names first', (port, transport, names) => {
    expect(registry.port(port).transports[transport].services.map(({ name }) => name)).toEqual(names);
  });

  it('dates the facts of an old assignment and says what it does not know of a new one', () => {
    const [urd, submissions] = registry.port(465).transports.tcp.services;
    expect(urd).toMatchObject({ assignee: '[Toerless_Eckert]', asOf: '2015-07', unknown: [] });
    expect(submissions).toMatchObject({ assignee: null, unknown: ASSIGNMENT_FACTS, asOf: '2026-07' });
  });

  it('keeps names that a port has lost', () => {
    const { tcp } = registry.port(2).transports;
    expect(tcp.status).toBe('reserved');
    expect(tcp.formerly).toEqual([
      { name: 'compressnet', description: 'Management Utility', asOf: '2023-05' },
    ]);
  });

  it('finds services by name, whatever the case, those without a port and historic ones included', () => {
    expect(registry.service('HTTP')?.ports).toContainEqual({ port: 80, transport: 'tcp' });
    expect(registry.service('airplay')?.ports).toEqual([]);
    expect(registry.service('whois++')).toMatchObject({ slug: 'whois~2b~2b', aliasOf: 'whoispp' });
    expect(registry.service('whoispp')?.aliases).toEqual(['whois++']);
    expect(registry.service('no such name')).toBeUndefined();
  });

  it('has names that an RFC registered without a port, dated by the RFC; what it leaves out is unknown', () => {
    const jmap = registry.service('jmap')?.assignments;
    expect(jmap).toHaveLength(1);
    expect(jmap?.[0]).toMatchObject({
      ports: null,
      transports: ['tcp'],
      assignment: {
        assignee: '[IESG]',
        reference: '[RFC8620]',
        asOf: '2019-07',
        unknown: ['registrationDate', 'modificationDate', 'serviceCode', 'unauthorizedUse'],
      },
    });
    expect(registry.service('core-rd')?.assignments.map(({ transports }) => transports)).toEqual([
      ['tcp'],
      ['udp'],
    ]);
  });

  it('carries reports of unauthorized use of unassigned ports', () => {
    expect(registry.port(11_488).transports.tcp.remark).toMatchObject({
      unauthorizedUse: 'Known UNAUTHORIZED USE: port 11488',
      asOf: '2015-07',
    });
  });

  it('gives every service a slug of its own', () => {
    const slugs = registry.services.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  });
});
