import { ASSIGNMENT_FACTS } from '#domain/assignment.ts';
import type {
  Assignment,
  AssignmentFact,
  PortEntry,
  RegistryRemark,
  TransportEntry,
} from '#domain/assignment.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { isBareStatus } from '#domain/assignment-status.ts';
import type { AssignmentStatus } from '#domain/assignment-status.ts';
import type { TransportProtocol } from '#domain/transport-protocol.ts';
import { personNames } from '#domain/person-name.ts';
import { groupTransports, listText, transportsText } from '#domain/port-summary.ts';
import { referenceParts, withoutMailAddresses } from '#domain/reference.ts';
import { readableDate } from '#domain/registry-date.ts';
import type { RfcIndex } from '#domain/rfc.ts';
import { rfcUrl } from '#domain/rfc.ts';
import { descriptionText } from '#domain/service-alias.ts';
import { serviceSlug } from '#domain/service-name.ts';

/** What facts are worded with. */
export interface FactSources {
  readonly registry: Pick<PortRegistry, 'asOf'>;
  readonly rfcs: RfcIndex;
}

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
export function getFacts(entry: PortEntry, sources: FactSources): readonly TransportFacts[] {
  return groupTransports(entry).map((group) => ({
    transports: group.transports,
    label: transportsText(group.transports),
    status: group.entry.status,
    services: group.entry.services.map((service) => getServiceFacts(service, sources)),
    remarks: remarkFacts(group.entry, sources),
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

/** What an empty column says; `then` where our details are older than the registry data. */
const ABSENT: Partial<Record<AssignmentFact, { readonly now: string; readonly then: string }>> = {
  assignee: { now: 'the registry names nobody', then: 'nobody named' },
  registrationDate: { now: 'no date given', then: 'no date given' },
  reference: { now: 'the registry names no document', then: 'no document named' },
};

/** The facts of one assignment. */
export function getServiceFacts(service: Assignment, sources: FactSources): ServiceFacts {
  return {
    name: service.name,
    path: service.name === null ? null : `/services/${serviceSlug(service.name)}`,
    description: descriptionText(service.description),
    aliasOf: service.aliasOf,
    facts: factsOf(service, ALWAYS_SHOWN, sources),
    asOf: readableDate(service.asOf),
  };
}

function remarkFacts({ remark }: TransportEntry, sources: FactSources): readonly Fact[] {
  if (remark === null) return [];
  const said = remark.description ?? '';
  const described: readonly Fact[] = isBareStatus(remark.description)
    ? []
    : [{ key: 'assignmentNotes', label: 'In its own words', value: [plain(said)], known: true }];
  return [...described, ...factsOf(remark, [], sources)];
}

function factsOf(
  row: RegistryRemark,
  always: readonly AssignmentFact[],
  sources: FactSources,
): readonly Fact[] {
  return ASSIGNMENT_FACTS.flatMap((key): readonly Fact[] => {
    const cell = row[key];
    if (cell !== null) {
      const repeated = key === 'contact' && cell === row.assignee;
      return repeated ? [] : [{ key, label: LABELS[key], value: factValue(key, cell, sources), known: true }];
    }
    if (!always.includes(key)) return [];
    return [{ key, label: LABELS[key], value: [plain(absence(key, row, sources))], known: false }];
  });
}

function factValue(key: AssignmentFact, cell: string, sources: FactSources): readonly FactPart[] {
  if (key === 'assignee' || key === 'contact') return [plain(listText(personNames(cell)))];
  if (key === 'registrationDate' || key === 'modificationDate') return [plain(readableDate(cell))];
  if (key === 'reference') return referenceValue(cell, sources);
  return [plain(withoutMailAddresses(cell))];
}

/** Each document as a link, RFCs with their title, and with what replaces them. */
function referenceValue(cell: string, sources: FactSources): readonly FactPart[] {
  return referenceParts(cell).flatMap((part, index) => {
    const separator = index === 0 ? [] : [plain('\n')];
    if (part.kind === 'text') return [...separator, plain(part.text)];
    if (part.kind === 'link') return [...separator, { text: part.text, url: part.url }];
    const rfc = sources.rfcs.get(part.number);
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

function absence(key: AssignmentFact, row: RegistryRemark, { registry }: FactSources): string {
  if (row.unknown.includes(key)) return 'not in the built-in data';
  const { now, then } = ABSENT[key] ?? { now: 'none', then: 'none' };
  return row.asOf === registry.asOf ? now : `${then} as of ${readableDate(row.asOf)}`;
}
