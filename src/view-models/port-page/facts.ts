import { ASSIGNMENT_FACTS } from '#domain/assignment.ts';
import type {
  Assignment,
  AssignmentFact,
  PortEntry,
  RegistryRemark,
  TransportEntry,
} from '#domain/assignment.ts';
import type { AssignmentStatus } from '#domain/assignment-status.ts';
import type { TransportProtocol } from '#domain/transport-protocol.ts';
import { personNames } from '#domain/person-name.ts';
import { groupTransports, listText, transportsText } from '#domain/port-summary.ts';
import { referenceParts, withoutMailAddresses } from '#domain/reference.ts';
import { readableDate } from '#domain/registry-date.ts';
import type { RfcIndex } from '#domain/rfc.ts';
import { rfcUrl } from '#domain/rfc.ts';
import { serviceSlug } from '#domain/service-name.ts';

/** A piece of a fact's text; with an address it is a link. */
export interface FactPart {
  readonly text: string;
  readonly url: string | null;
}

/** A fact of an assignment, worded for the reader. */
export interface Fact {
  readonly key: AssignmentFact;
  readonly label: string;
  readonly value: readonly FactPart[];
  /** Whether `value` is the registry's own (else it says why there is none). */
  readonly known: boolean;
}

export interface ServiceFacts {
  readonly name: string | null;
  /** The page of the service name. */
  readonly path: string | null;
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
export function getFacts(entry: PortEntry, rfcs: RfcIndex): readonly TransportFacts[] {
  return groupTransports(entry).map((group) => ({
    transports: group.transports,
    label: transportsText(group.transports),
    status: group.entry.status,
    services: group.entry.services.map((service) => serviceFacts(service, rfcs)),
    remarks: remarkFacts(group.entry, rfcs),
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

function serviceFacts(service: Assignment, rfcs: RfcIndex): ServiceFacts {
  return {
    name: service.name,
    path: service.name === null ? null : `/services/${serviceSlug(service.name)}`,
    description: service.description,
    aliasOf: service.aliasOf,
    facts: factsOf(service, ALWAYS_SHOWN, rfcs),
    asOf: readableDate(service.asOf),
  };
}

function remarkFacts({ remark }: TransportEntry, rfcs: RfcIndex): readonly Fact[] {
  if (remark === null) return [];
  const said = remark.description ?? '';
  const bare = /^(|(iana )?reserved|unassigned)$/i.test(said);
  const described: readonly Fact[] = bare
    ? []
    : [{ key: 'assignmentNotes', label: 'In its own words', value: [plain(said)], known: true }];
  return [...described, ...factsOf(remark, [], rfcs)];
}

function factsOf(row: RegistryRemark, always: readonly AssignmentFact[], rfcs: RfcIndex): readonly Fact[] {
  return ASSIGNMENT_FACTS.flatMap((key): readonly Fact[] => {
    const cell = row[key];
    if (cell !== null) {
      const repeated = key === 'contact' && cell === row.assignee;
      return repeated ? [] : [{ key, label: LABELS[key], value: factValue(key, cell, rfcs), known: true }];
    }
    if (!always.includes(key)) return [];
    const why = row.unknown.includes(key) ? 'not in the built-in data' : (ABSENT[key] ?? 'none');
    return [{ key, label: LABELS[key], value: [plain(why)], known: false }];
  });
}

function factValue(key: AssignmentFact, cell: string, rfcs: RfcIndex): readonly FactPart[] {
  if (key === 'assignee' || key === 'contact') return [plain(listText(personNames(cell)))];
  if (key === 'registrationDate' || key === 'modificationDate') return [plain(readableDate(cell))];
  if (key === 'reference') return referenceValue(cell, rfcs);
  return [plain(withoutMailAddresses(cell))];
}

/** Each document as a link, RFCs with their title, and with what replaces them. */
function referenceValue(cell: string, rfcs: RfcIndex): readonly FactPart[] {
  return referenceParts(cell).flatMap((part, index) => {
    const separator = index === 0 ? [] : [plain('\n')];
    if (part.kind === 'text') return [...separator, plain(part.text)];
    if (part.kind === 'link') return [...separator, { text: part.text, url: part.url }];
    const rfc = rfcs.get(part.number);
    const title = rfc === undefined ? part.text : `${part.text}: ${rfc.title}`;
    const successors = (rfc?.obsoletedBy ?? []).flatMap((number, order) => [
      plain(order === 0 ? ', obsoleted by ' : ' and '),
      { text: `RFC ${number}`, url: rfcUrl(number) },
    ]);
    return [...separator, { text: title, url: part.url }, ...successors];
  });
}

function plain(text: string): FactPart {
  return { text, url: null };
}
