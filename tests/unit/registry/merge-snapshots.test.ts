import { describe, expect, it } from 'vitest';
import { ASSIGNMENT_FACTS } from '#domain/assignment.ts';
import { createPortRegistry } from '#domain/create-port-registry.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { rowOfRecord, type RegistryRecord } from '#domain/registry-record.ts';
import { mergeSnapshots } from '#registry/merge-snapshots.ts';
import { fromPackage2023, fromPackageCurrent } from '#registry/snapshot-shapes.ts';
import { record } from '../support/registry-record.ts';

interface Snapshots {
  current?: Record<string, [string, string]>;
  year2023?: Record<string, string[]>;
  year2015?: readonly Partial<RegistryRecord>[];
  documented?: readonly Partial<RegistryRecord>[];
}

/** Merges three little copies, dated 2026, 2023 and 2015, and names that RFCs of 2019 registered. */
function merge({ current = {}, year2023 = {}, year2015 = [], documented = [] }: Snapshots): PortRegistry {
  const names = Object.entries(year2023).map(([name, ports]) => [
    name,
    { ports, description: `${name} in 2023` },
  ]);
  const merged = mergeSnapshots({
    current: fromPackageCurrent(current, '2026-07'),
    year2023: fromPackage2023(Object.fromEntries(names), '2023-05'),
    year2015: year2015.map((cells) => rowOfRecord(record(cells), '2015-07')),
    documented: documented.map((cells) => rowOfRecord(record(cells), '2019-07')),
  });
  return createPortRegistry({ sources: [], asOf: '2026-07', ...merged });
}

const old = (serviceName: string, portNumber: string, more: Partial<RegistryRecord> = {}) => ({
  serviceName,
  portNumber,
  transportProtocol: 'tcp',
  description: `${serviceName} in 2015`,
  assignee: '[Somebody]',
  ...more,
});

const tcp = (registry: PortRegistry, port: number) => registry.port(port).transports.tcp;
const names = (registry: PortRegistry, port: number) => tcp(registry, port).services.map(({ name }) => name);

describe('rule 1: the newest copy decides status and description', () => {
  it.each([
    [['', 'Reserved'], 'reserved'],
    [['', 'De-registered'], 'unassigned'],
    [['', 'any private file service'], 'assigned'],
    [['now', 'Now'], 'assigned'],
  ] as const)('%j: %s, whatever was before', ([name, description], status) => {
    const registry = merge({ current: { '7/tcp': [name, description] }, year2015: [old('then', '7')] });
    expect(tcp(registry, 7).status).toBe(status);
  });

  it('leaves a transport unlisted that only the older copies list', () => {
    const registry = merge({
      current: { '7/udp': ['a', 'A'] },
      year2023: { a: ['7/tcp', '7/udp'] },
      year2015: [old('a', '7')],
    });
    expect(tcp(registry, 7).status).toBe('not-listed');
  });
});

describe('rule 2: names', () => {
  it('takes all names of 2023 where the newest is among them, in their order, whatever the case', () => {
    const registry = merge({
      current: { '7/tcp': ['Third', ''] },
      year2023: { first: ['7/tcp'], second: ['7/tcp'], third: ['7/tcp'] },
    });
    expect(names(registry, 7)).toEqual(['first', 'second', 'Third']);
    expect(tcp(registry, 7).formerly).toEqual([]);
  });

  it('takes a name that is not among them for a rename, and keeps the others as former', () => {
    const registry = merge({
      current: { '7/tcp': ['new-name', 'New'] },
      year2023: { 'old-name': ['7/tcp'] },
      year2015: [old('older-name', '7'), old('old-name', '7')],
    });
    expect(names(registry, 7)).toEqual(['new-name']);
    expect(tcp(registry, 7).formerly).toEqual([
      { name: 'old-name', description: 'old-name in 2023', asOf: '2023-05' },
      { name: 'older-name', description: 'older-name in 2015', asOf: '2015-07' },
    ]);
  });

  it('does not look at the names of the other transport', () => {
    const registry = merge({
      current: { '512/tcp': ['exec', ''], '512/udp': ['biff', ''] },
      year2023: { exec: ['512/tcp'], comsat: ['512/udp'], biff: ['512/udp'] },
    });
    expect(names(registry, 512)).toEqual(['exec']);
    expect(registry.port(512).transports.udp.services.map(({ name }) => name)).toEqual(['comsat', 'biff']);
  });
});

describe('rule 3: details of 2015', () => {
  it('belong to the same name, port and transport only, and are dated', () => {
    const registry = merge({
      current: { '7/tcp': ['a', 'A'], '7/udp': ['a', 'A'], '8/tcp': ['a', 'A'] },
      year2015: [old('a', '7', { reference: '[RFC862]' })],
    });
    expect(tcp(registry, 7).services[0]).toMatchObject({
      reference: '[RFC862]',
      asOf: '2015-07',
      unknown: [],
    });
    for (const entry of [registry.port(7).transports.udp, tcp(registry, 8)]) {
      expect(entry.services[0]).toMatchObject({
        reference: null,
        asOf: '2026-07',
        unknown: ASSIGNMENT_FACTS,
      });
    }
  });

  it('come from a row for both transports, too', () => {
    const registry = merge({
      current: { '7/tcp': ['a', ''] },
      year2015: [old('a', '7', { transportProtocol: '' })],
    });
    expect(tcp(registry, 7).services[0]?.assignee).toBe('[Somebody]');
  });

  it('do not pass from a reserved row to an unassigned one', () => {
    const registry = merge({
      current: { '7/tcp': ['', 'Unassigned'] },
      year2015: [old('', '7', { description: 'Reserved' })],
    });
    expect(tcp(registry, 7).remark).toMatchObject({ assignee: null, unknown: ASSIGNMENT_FACTS });
  });
});

describe('rule 4: the text of 2015', () => {
  it.each([
    ['One two', 'One\n   two', 'One\n   two'],
    ['One  two ', 'One two', 'One two'],
    ['One three', 'One\ntwo', 'One three'],
    ['', 'One', null],
  ])('current %j, then %j: %j', (now, then, text) => {
    const registry = merge({
      current: { '7/tcp': ['a', now] },
      year2015: [old('a', '7', { description: then })],
    });
    expect(tcp(registry, 7).services[0]?.description).toBe(text);
  });

  it("is another name's own, and not the one of its first row", () => {
    const registry = merge({
      current: { '3478/udp': ['last', ''] },
      year2023: { turn: ['3478/tcp', '3478/udp'], last: ['3478/udp'] },
      year2015: [old('turn', '3478', { transportProtocol: 'udp', description: 'TURN over UDP' })],
    });
    expect(registry.port(3478).transports.udp.services[0]?.description).toBe('TURN over UDP');
  });
});

describe('rule 5: a port without a name', () => {
  it('drops the older names and keeps them as former', () => {
    const registry = merge({ current: { '7/tcp': ['', 'Reserved'] }, year2015: [old('gone', '7')] });
    expect(tcp(registry, 7)).toMatchObject({
      status: 'reserved',
      services: [],
      formerly: [{ name: 'gone' }],
    });
  });
});

describe('names that RFCs registered', () => {
  it('stand beside those of the older copy', () => {
    const registry = merge({
      year2015: [old('airplay', '')],
      documented: [{ serviceName: 'jmap', transportProtocol: 'tcp', description: 'JMAP' }],
    });
    expect(registry.services.map(({ name }) => name)).toEqual(['airplay', 'jmap']);
    expect(registry.service('jmap')?.assignments[0]?.assignment.asOf).toBe('2019-07');
  });
});

describe('rule 6: what the newest copy cannot show', () => {
  it('is kept: names without a port, blocks, rows for both transports', () => {
    const registry = merge({
      year2015: [
        old('dns-sd', '', { transportProtocol: 'udp' }),
        old('x11', '6000-6063'),
        old('boe', '6400', { transportProtocol: '' }),
        old('', '225-241', { transportProtocol: '', description: 'Reserved' }),
      ],
    });
    expect(registry.service('dns-sd')?.assignments).toHaveLength(1);
    expect(names(registry, 6063)).toEqual(['x11']);
    expect(names(registry, 6400)).toEqual(['boe']);
    expect(tcp(registry, 241).status).toBe('reserved');
  });

  it('goes as soon as the newest copy lists one of its ports', () => {
    const registry = merge({
      current: { '228/tcp': ['new', ''] },
      year2015: [old('', '225-241', { transportProtocol: '', description: 'Reserved' })],
    });
    expect(tcp(registry, 228).status).toBe('assigned');
    expect(tcp(registry, 227).status).toBe('unassigned');
  });

  it('single rows of 2015 that the newest copy no longer lists are unassigned now', () => {
    const registry = merge({ year2015: [old('gone', '9000')] });
    expect(tcp(registry, 9000)).toMatchObject({ status: 'unassigned', formerly: [{ name: 'gone' }] });
  });

  it('unassigned blocks are worked out afresh, up to the last User Port', () => {
    const registry = merge({
      current: { '10/tcp': ['a', ''] },
      year2015: [old('', '5-20', { transportProtocol: '', description: 'Unassigned' })],
    });
    const blocks = registry.rows.filter(({ status }) => status === 'unassigned').map(({ ports }) => ports);
    expect(blocks).toEqual([
      { first: 0, last: 4 },
      { first: 5, last: 9 },
      { first: 11, last: 20 },
      { first: 21, last: 49_151 },
    ]);
    expect(tcp(registry, 49_152).status).toBe('dynamic');
  });
});

describe('rule 7: well-formed names before historic ones', () => {
  it.each([
    ['by the note', { assignmentNotes: 'This entry is an alias to "x-y".' }, {}],
    [
      'by the sentence',
      {},
      {
        description: 'X\nIANA assigned this well-formed service name as a replacement for "x_y".',
      },
    ],
    ['by the underscore', {}, {}],
  ])('%s', (_, historic, current) => {
    const registry = merge({
      current: { '7/tcp': ['x_y', 'X'] },
      year2023: { x_y: ['7/tcp'], 'x-y': ['7/tcp'] },
      year2015: [old('x_y', '7', historic), old('x-y', '7', current)],
    });
    expect(tcp(registry, 7).services.map(({ name, aliasOf }) => [name, aliasOf])).toEqual([
      ['x-y', null],
      ['x_y', 'x-y'],
    ]);
  });

  it('leaves names alone that only share a port', () => {
    const registry = merge({
      current: { '80/tcp': ['www', ''] },
      year2023: { http: ['80/tcp'], www: ['80/tcp'] },
    });
    expect(tcp(registry, 80).services.every(({ aliasOf }) => aliasOf === null)).toBe(true);
  });
});

describe('rule 8: unauthorized use of unassigned ports', () => {
  it('is carried, port by port', () => {
    const registry = merge({
      current: { '31/tcp': ['new', ''] },
      year2015: [
        old('', '30-32', { transportProtocol: '', description: 'Unassigned', unauthorizedUse: 'on port 32' }),
      ],
    });
    expect(tcp(registry, 30).remark).toMatchObject({ unauthorizedUse: 'on port 32', asOf: '2015-07' });
    expect(registry.port(32).transports.udp.remark?.unauthorizedUse).toBe('on port 32');
    expect(tcp(registry, 33).remark?.unauthorizedUse).toBeNull();
  });
});

describe('rule 9: what no copy carries', () => {
  it('is named as unknown, for assignments and for ports that were freed since', () => {
    const registry = merge({ current: { '7/tcp': ['new', 'New'] } });
    expect(tcp(registry, 7).services[0]).toMatchObject({ unknown: ASSIGNMENT_FACTS, asOf: '2026-07' });
    expect(tcp(registry, 8).remark).toMatchObject({ unknown: ASSIGNMENT_FACTS, asOf: '2026-07' });
  });
});
