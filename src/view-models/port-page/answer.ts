import type { Assignment, PortEntry } from '#domain/assignment.ts';
import { portKind } from '#domain/port-kind.ts';
import type { PortKind } from '#domain/port-kind.ts';
import { currentServices, groupTransports, listText, transportsText } from '#domain/port-summary.ts';
import type { TransportGroup } from '#domain/port-summary.ts';
import { readableDate } from '#domain/registry-date.ts';
import { descriptionText } from '#domain/service-alias.ts';
import { statusPhrases } from './status-phrases.ts';
import { shortened } from './text-line.ts';

/** What follows from the status: the second sentence. */
const CONSEQUENCE: Record<PortKind, string> = {
  dynamic:
    'IANA never assigns it: systems hand it out as a temporary source port, and any program may settle on it.',
  'assigned-documented': '',
  'assigned-undocumented': '',
  'assigned-nameless':
    'The assignment has no service name: it is set aside for whatever a site does of that kind.',
  'several-services': 'Which of them is meant, if any, only the program that listens can tell.',
  reserved:
    'Reserved means that IANA keeps the number back; no service may expect to find it free, or taken.',
  'formerly-assigned': '',
  unassigned: 'That is normal, not suspicious: a program that uses it has simply chosen the number itself.',
  'not-listed': 'The registry has no row for it, so nothing official can be said.',
};

const REPORTED =
  'The registry tells of an unauthorized use, quoted below: somebody took the number without asking IANA, which alone is no sign of harm.';

/** What follows from the kind of port, and from the registry's remarks. */
function consequence(kind: PortKind, groups: readonly TransportGroup[]): string {
  const isReported = groups.some(({ entry }) => (entry.remark?.unauthorizedUse ?? null) !== null);
  return kind === 'unassigned' && isReported ? REPORTED : CONSEQUENCE[kind];
}

/** The answer in one or two sentences, for a port without an article; `dataAsOf` is the registry data's date. */
export function getAnswer(entry: PortEntry, dataAsOf: string): string {
  const kind = portKind(entry);
  if (kind === 'dynamic') return `Port ${entry.port} is a dynamic port. ${CONSEQUENCE.dynamic}`;
  const groups = groupTransports(entry);
  const formerly = [...new Set(groups.flatMap((group) => group.entry.formerly.map(({ name }) => name)))];
  return [
    `Port ${entry.port} is ${listText(statusPhrases(groups))}.`,
    formerly.length > 0 ? `It was once listed for ${listText(formerly)}.` : '',
    kind === 'assigned-undocumented'
      ? withoutDocument(currentServices(entry), dataAsOf)
      : consequence(kind, groups),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Says that no document is named, and when that was so where our details are older than the registry data. */
export function withoutDocument(services: readonly Assignment[], dataAsOf: string): string {
  if (services.some(({ unknown }) => unknown.includes('reference'))) {
    return 'Whether the registry names a document for it is not in the data that this page is built from.';
  }
  const older = services.map(({ asOf }) => asOf).find((asOf) => asOf !== dataAsOf);
  return older === undefined
    ? 'The registry names no document that describes it.'
    : `As of ${readableDate(older)} the registry named no document that describes it.`;
}

/** The tagline of a port without an article: computed from its facts, never invented. */
export function getTagline(entry: PortEntry): string {
  const kind = portKind(entry);
  if (kind === 'dynamic') return 'A Dynamic Port';
  const services = currentServices(entry);
  const descriptions = [
    ...new Set(
      services.map(({ name, description }) => shortened(descriptionText(description) ?? name ?? '', 60)),
    ),
  ];
  if (services.length > 0) return shortened(descriptions.join(' · '), 90);
  return groupTransports(entry)
    .map((group) => `${STATUS_TITLES[group.entry.status]} on ${transportsText(group.transports)}`)
    .join(', ');
}

const STATUS_TITLES = {
  assigned: 'Assigned',
  reserved: 'Reserved',
  unassigned: 'Unassigned',
  dynamic: 'Dynamic',
  'not-listed': 'Not Listed',
} as const;
