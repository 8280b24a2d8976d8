import { describe, expect, it } from 'vitest';
import type { RegistryRecord } from '#domain/registry-record.ts';
import { checkWhole } from '#registry/check-whole.ts';
import { readOfficialCsv } from '#registry/official-csv.ts';
import { record } from '../support/registry-record.ts';
import { ORACLE_CSV, readText, reasonToSkip } from './oracle.ts';

const SSH = { serviceName: 'ssh', portNumber: '22', transportProtocol: 'tcp', description: 'Secure Shell' };
const X11 = { serviceName: 'x11', portNumber: '6000-6063', transportProtocol: 'tcp' };
const RDP = { serviceName: 'rdp', description: 'Reliable Data Protocol' };
const RESERVED = { portNumber: '24', transportProtocol: 'tcp', description: 'Reserved' };

/** A registry in which every port is listed, and these rows besides. */
function registryWith(...rows: readonly Partial<RegistryRecord>[]): readonly RegistryRecord[] {
  return [record({ portNumber: '0-49151', description: 'Unassigned' }), ...rows.map(record)];
}

describe('a record that is there twice', () => {
  it.each<[string, Partial<RegistryRecord>, Partial<RegistryRecord>, RegExp]>([
    ['as it is', SSH, SSH, /record twice: ssh 22\/tcp/],
    [
      'with a space after the description',
      SSH,
      { ...SSH, description: 'Secure Shell ' },
      /twice: ssh 22\/tcp/,
    ],
    ['with a space after the name', SSH, { ...SSH, serviceName: 'ssh ' }, /record twice/],
    ['with another description', SSH, { ...SSH, description: 'Shell' }, /record twice/],
    ['in capitals', SSH, { ...SSH, serviceName: 'SSH' }, /record twice: SSH 22\/tcp/],
    ['for no particular transport', SSH, { ...SSH, transportProtocol: '' }, /record twice: ssh 22/],
    ['as a range of one', SSH, { ...SSH, portNumber: '22-22' }, /record twice/],
    ['inside a range', X11, { ...X11, portNumber: '6003' }, /record twice: x11 6003\/tcp/],
    [
      'without a port, but for a space',
      RDP,
      { ...RDP, description: ' Reliable  Data Protocol' },
      /twice: rdp/,
    ],
    ['without a name', RESERVED, { ...RESERVED, description: 'Unassigned' }, /twice: Unassigned 24\/tcp/],
  ])('is refused %s', (_, one, other, message) => {
    expect(() => checkWhole(registryWith(one, other))).toThrow(message);
  });

  it.each<[string, Partial<RegistryRecord>, Partial<RegistryRecord>]>([
    ['on another transport', SSH, { ...SSH, transportProtocol: 'udp' }],
    ['on another port', SSH, { ...SSH, portNumber: '23' }],
    ['by another name', SSH, { ...SSH, serviceName: 'sch' }],
    ['without a port for another service, as rdp', RDP, { ...RDP, description: 'Windows Remote Desktop' }],
    [
      'inside a range that still says unassigned',
      { portNumber: '20-30', description: 'Unassigned' },
      RESERVED,
    ],
  ])('is none %s', (_, one, other) => {
    expect(() => checkWhole(registryWith(one, other))).not.toThrow();
  });

  const reason = reasonToSkip(ORACLE_CSV);
  it.skipIf(reason)(`is nowhere in the whole registry${reason ? ` (${reason})` : ''}`, () => {
    const { records } = readOfficialCsv(readText(ORACLE_CSV));
    expect(() => checkWhole(records)).not.toThrow();
  });
});
