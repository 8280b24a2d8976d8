import { describe, expect, it } from 'vitest';
import { record } from '../support/registry-record.ts';
import { createPortRegistry } from '#domain/create-port-registry.ts';
import { countStatuses, longestFreeBlock, registrationsPerYear } from '#domain/range-figures.ts';
import { rowOfRecord, type RegistryRecord } from '#domain/registry-record.ts';

function block(serviceName: string, portNumber: string, more: Partial<RegistryRecord> = {}): RegistryRecord {
  return record({ serviceName, portNumber, description: serviceName === '' ? 'Unassigned' : '', ...more });
}

const registry = createPortRegistry({
  sources: [],
  asOf: '2026-01-01',
  rows: [
    block('', '10-12'),
    block('alpha', '13', { transportProtocol: 'tcp', registrationDate: '2003-05' }),
    block('alpha', '13', { transportProtocol: 'udp', registrationDate: '2002-11-30' }),
    block('al_pha', '13', {
      registrationDate: '1999',
      assignmentNotes: 'This entry is an alias to "alpha".',
    }),
    block('', '14-16'),
    block('', '17', { description: 'Reserved', transportProtocol: 'tcp' }),
    block('', '17', { transportProtocol: 'udp' }),
    block('beta', '18', { transportProtocol: 'tcp', registrationDate: '2005-01' }),
    block('gamma', '19-30'),
    block('outside', '31', { registrationDate: '2010-01' }),
    block('portless', '', { registrationDate: '2010-01' }),
  ].map((each) => rowOfRecord(each, '2026-01-01')),
});
const interval = { first: 10, last: 30 };

describe('countStatuses', () => {
  it('counts every port of the interval once for each transport', () => {
    const { tcp, udp } = countStatuses(registry, interval);
    expect(tcp).toEqual({ assigned: 14, reserved: 1, unassigned: 6, dynamic: 0, 'not-listed': 0 });
    expect(udp).toEqual({ assigned: 13, reserved: 0, unassigned: 7, dynamic: 0, 'not-listed': 1 });
  });
});

describe('longestFreeBlock', () => {
  it('takes the lowest of equals and needs both transports to be free', () => {
    expect(longestFreeBlock(registry, interval)).toEqual({ first: 10, last: 12 });
    expect(longestFreeBlock(registry, { first: 14, last: 30 })).toEqual({ first: 14, last: 16 });
    expect(longestFreeBlock(registry, { first: 17, last: 30 })).toBeUndefined();
  });
});

describe('registrationsPerYear', () => {
  it('counts a name at a port once, by its earliest date, aliases not at all', () => {
    expect(registrationsPerYear(registry, interval)).toEqual({
      years: [
        { year: 2002, count: 1 },
        { year: 2003, count: 0 },
        { year: 2004, count: 0 },
        { year: 2005, count: 1 },
      ],
      undated: 1,
      unknown: 0,
    });
  });

  it('has no years where nothing is dated', () => {
    expect(registrationsPerYear(registry, { first: 14, last: 17 })).toEqual({
      years: [],
      undated: 0,
      unknown: 0,
    });
  });
});
