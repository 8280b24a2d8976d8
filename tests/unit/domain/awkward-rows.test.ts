import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { record } from '../support/registry-record.ts';
import { createPortRegistry } from '#domain/create-port-registry.ts';
import { RegistryRecordError, rowOfRecord } from '#domain/registry-record.ts';
import type { RegistryRow } from '#domain/registry-row.ts';
import { readOfficialCsv } from '#registry/official-csv.ts';

const { records } = readOfficialCsv(
  readFileSync(path.resolve('tests/fixtures/registry/awkward-rows.csv'), 'utf8'),
);
const rows = records.map((record) => rowOfRecord(record, '2026-02-13'));
const registry = createPortRegistry({ sources: [], asOf: '2026-02-13', rows });

function rowAt(port: string, transport: string, name: string): RegistryRow {
  const index = records.findIndex(
    (record) =>
      record.portNumber === port && record.transportProtocol === transport && record.serviceName === name,
  );
  const row = rows[index];
  if (row === undefined) throw new Error(`no fixture row ${name} ${port}/${transport}`);
  return row;
}

describe('a row of the registry', () => {
  it.each([
    ['0', 'tcp', '', 'reserved', { reference: '[RFC6335]' }],
    ['2', 'tcp', '', 'reserved', { assignmentNotes: expect.stringContaining('previously compressnet') }],
    ['9', 'dccp', 'discard', 'assigned', { serviceCode: '1145656131' }],
    ['15', 'tcp', '', 'unassigned', { description: 'Unassigned [was netstat]' }],
    ['24', 'tcp', '', 'assigned', { name: null, description: 'any private mail system' }],
    ['359', 'tcp', '', 'reserved', { assignmentNotes: 'De-Assigned on 2023-11-16.' }],
    ['512', 'udp', 'comsat', 'assigned', { description: null }],
    ['550', 'tcp', 'new-rwho', 'assigned', { reference: '[n/a]' }],
    ['585', '', '', 'unassigned', { description: 'De-registered' }],
    ['1008', 'udp', '', 'unassigned', { description: 'Possibly used by Sun Solaris????' }],
    ['1109', '', '', 'reserved', { description: 'Reserved - IANA' }],
    [
      '5316',
      'tcp',
      'hpbladems',
      'assigned',
      { registrationDate: '2011-05-23', modificationDate: '2011-05-16' },
    ],
    ['5349', 'udp', 'stun-behaviors', 'assigned', { name: 'stun-behaviors' }],
    ['8010', '', '', 'reserved', { unauthorizedUse: 'yes' }],
    ['14001', 'udp', 'sua', 'assigned', { description: 'De-Registered' }],
    ['63', 'tcp', 'whois++', 'assigned', { aliasOf: 'whoispp' }],
    ['172', 'tcp', 'cl/1', 'assigned', { aliasOf: 'cl-1' }],
    ['991', 'tcp', 'nas', 'assigned', { assignee: '[Vera_Heinau][Heiko_Schlichting]' }],
  ])('%s/%s "%s" is %s', (port, transport, name, status, facts) => {
    const row = rowAt(port, transport, name);
    expect(row.status).toBe(status);
    expect(row.assignment).toMatchObject(facts);
  });

  it.each([
    ['80', 'sctp', 'http', { first: 80, last: 80 }, ['sctp']],
    ['6000-6063', 'tcp', 'x11', { first: 6000, last: 6063 }, ['tcp']],
    ['3322-3325', '', 'active-net', { first: 3322, last: 3325 }, ['tcp', 'udp']],
    ['', 'tcp', 'airplay', null, ['tcp']],
    ['', '', 'objective', null, []],
  ])('%s/%s "%s" is for %j on %j', (port, transport, name, ports, transports) => {
    expect(rowAt(port, transport, name)).toMatchObject({ ports, transports });
  });

  it.each([
    [{ portNumber: '65536' }, /"65536" is no port number/],
    [{ portNumber: '80', transportProtocol: 'icmp' }, /"icmp" is no transport/],
    [{ serviceName: '' }, /neither a service name nor a port/],
  ])('%j is refused', (cells, message) => {
    const bad = record({ serviceName: 'x', ...cells });
    expect(() => rowOfRecord(bad, '2026')).toThrow(RegistryRecordError);
    expect(() => rowOfRecord(bad, '2026')).toThrow(message);
  });
});

describe('a registry of awkward rows', () => {
  it('lets an assignment and a reservation count above a block that still says unassigned', () => {
    const { tcp, udp } = registry.port(7775).transports;
    expect([tcp.status, udp.status]).toEqual(['assigned', 'reserved']);
    expect(registry.port(7774).transports.tcp.status).toBe('unassigned');
  });

  it('tells a port without a row for one transport from a port without any', () => {
    expect(registry.port(25).transports.udp.status).toBe('not-listed');
    expect(registry.port(50_000).transports.udp.status).toBe('dynamic');
  });

  it('shows SCTP and DCCP only where they are listed', () => {
    expect(registry.port(80).transports.sctp?.services[0]?.description).toBe('HTTP');
    expect(registry.port(9).transports.dccp?.status).toBe('assigned');
    expect('dccp' in registry.port(80).transports).toBe(false);
  });

  it('puts historic names after current ones and links both', () => {
    expect(registry.port(63).transports.tcp.services.map(({ name }) => name)).toEqual(['whoispp', 'whois++']);
    expect(registry.service('whoispp')).toMatchObject({ aliases: ['whois++'], aliasOf: null });
    expect(registry.service('WHOIS++')).toMatchObject({ aliases: [], aliasOf: 'whoispp' });
  });

  it('keeps both registrations of a name that is registered twice without a port', () => {
    expect(registry.service('rdp')?.assignments.map(({ assignment }) => assignment.description)).toEqual([
      'Reliable Data Protocol',
      'Windows Remote Desktop Protocol',
    ]);
  });

  it('lists every port of a block under its name', () => {
    expect(registry.service('x11')?.ports).toHaveLength(64);
    expect(registry.service('active-net')?.ports.slice(0, 3)).toEqual([
      { port: 3322, transport: 'tcp' },
      { port: 3322, transport: 'udp' },
      { port: 3323, transport: 'tcp' },
    ]);
  });

  it('shares one entry among the ports of a block', () => {
    expect(registry.port(7750).transports.tcp).toBe(registry.port(7751).transports.udp);
  });
});
