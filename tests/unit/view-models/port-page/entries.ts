import type { Assignment, PortEntry, TransportEntry } from '#domain/assignment.ts';

/** An assignment with nothing but a name and a description, for tests to change. */
export function assignment(name: string | null, changes: Partial<Assignment> = {}): Assignment {
  return {
    name,
    description: null,
    assignee: null,
    contact: null,
    registrationDate: null,
    modificationDate: null,
    reference: null,
    serviceCode: null,
    unauthorizedUse: null,
    assignmentNotes: null,
    aliasOf: null,
    unknown: [],
    asOf: '2026-02-13',
    ...changes,
  };
}

export function assigned(...services: readonly Assignment[]): TransportEntry {
  return { status: 'assigned', services, remark: null, formerly: [] };
}

export function without(
  status: TransportEntry['status'],
  formerly: TransportEntry['formerly'] = [],
): TransportEntry {
  return { status, services: [], remark: null, formerly };
}

/** A User Port unless `changes` say otherwise. */
export function entry(port: number, tcp: TransportEntry, udp: TransportEntry = tcp): PortEntry {
  return { port, range: port > 49_151 ? 'dynamic' : 'user', transports: { tcp, udp } };
}
