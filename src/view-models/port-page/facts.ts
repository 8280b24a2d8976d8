import type { Assignment, AssignmentFact, PortEntry, TransportEntry } from '#domain/assignment.ts';
import type { AssignmentStatus } from '#domain/assignment-status.ts';
import { groupTransports, transportsText } from '#domain/port-summary.ts';
import type { TransportProtocol } from '#domain/transport-protocol.ts';
import { monthText } from './official-story.ts';

/** A fact of an assignment, worded for the reader. */
export interface Fact {
  readonly key: AssignmentFact | 'formerly';
  readonly label: string;
  readonly value: string;
  /** Whether `value` is the registry's own (else it says why there is none). */
  readonly known: boolean;
}

export interface ServiceFacts {
  readonly name: string | null;
  readonly description: string | null;
  readonly aliasOf: string | null;
  readonly facts: readonly Fact[];
  /** `as of July 2015`. */
  readonly asOf: string;
}

export interface TransportFacts {
  readonly transports: readonly TransportProtocol[];
  readonly label: string;
  readonly status: AssignmentStatus;
  readonly services: readonly ServiceFacts[];
  /** Facts of a row without a name: description beyond the bare status, notes, unauthorized use. */
  readonly remarks: readonly Fact[];
}

/** The facts of a port, transports that share them together. */
export function getFacts(entry: PortEntry): readonly TransportFacts[] {
  return groupTransports(entry).map((group) => ({
    transports: group.transports,
    label: transportsText(group.transports),
    status: group.entry.status,
    services: group.entry.services.map(serviceFacts),
    remarks: remarkFacts(group.entry),
  }));
}

const LABELS: Record<AssignmentFact, string> = {
  assignee: 'Assignee',
  contact: 'Contact',
  registrationDate: 'Registered',
  modificationDate: 'Modified',
  reference: 'Reference',
  serviceCode: 'Service code',
  unauthorizedUse: 'Unauthorized use reported',
  assignmentNotes: 'Notes',
};

/** Facts whose absence is itself a finding; the others are shown only where there is something to show. */
const ALWAYS_SHOWN: readonly AssignmentFact[] = ['assignee', 'registrationDate', 'reference'];

const ABSENT: Partial<Record<AssignmentFact, string>> = {
  assignee: 'the registry names nobody',
  registrationDate: 'no date given',
  reference: 'the registry names no document',
};

function serviceFacts(service: Assignment): ServiceFacts {
  return {
    name: service.name,
    description: service.description,
    aliasOf: service.aliasOf,
    facts: factsOf(service, ALWAYS_SHOWN),
    asOf: monthText(service.asOf),
  };
}

function remarkFacts({ remark }: TransportEntry): readonly Fact[] {
  return remark === null ? [] : factsOf(remark, []);
}

type FactCarrier = Readonly<Record<AssignmentFact, string | null>> & {
  readonly unknown: readonly AssignmentFact[];
};

function factsOf(carrier: FactCarrier, always: readonly AssignmentFact[]): readonly Fact[] {
  const keys: readonly AssignmentFact[] = [
    'assignee',
    'contact',
    'registrationDate',
    'modificationDate',
    'reference',
    'serviceCode',
    'unauthorizedUse',
    'assignmentNotes',
  ];
  return keys.flatMap((key) => {
    const value = carrier[key];
    if (value !== null) {
      if (key === 'contact' && value === carrier.assignee) return [];
      return { key, label: LABELS[key], value, known: true };
    }
    if (!always.includes(key)) return [];
    const why = carrier.unknown.includes(key) ? 'not in the built-in data' : (ABSENT[key] ?? 'none');
    return { key, label: LABELS[key], value: why, known: false };
  });
}
