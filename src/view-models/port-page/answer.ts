import type { Assignment, PortEntry } from '#domain/assignment.ts';
import { portKind } from '#domain/port-kind.ts';
import type { PortKind } from '#domain/port-kind.ts';
import { currentServices, groupTransports, listText, transportsText } from '#domain/port-summary.ts';
import type { TransportGroup } from '#domain/port-summary.ts';
import { readableDate } from '#domain/registry-date.ts';

/** One line of text: descriptions may run over several. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A description as part of a tagline or list: at most `length` characters, cut at a word. */
export function shortened(text: string, length: number): string {
  const line = oneLine(text);
  if (line.length <= length) return line;
  return `${line.slice(0, length - 1).replace(/\s+\S*$/, '')}…`;
}

/** `ssh (“The Secure Shell (SSH) Protocol”)`, or the quoted description of a service without a name. */
function servicePhrase(name: string | null, description: string | null): string {
  const said = description === null ? '' : oneLine(description);
  if (name === null) return said === '' ? 'a service without a name' : `“${said}”`;
  return said === '' || said.toLowerCase() === name.toLowerCase() ? name : `${name} (“${said}”)`;
}

/** What one group of transports has to say, after "on TCP and UDP". */
function groupPhrase({ transports, entry }: TransportGroup): string {
  const where = transportsText(transports);
  const services = entry.services.filter(({ aliasOf }) => aliasOf === null);
  switch (entry.status) {
    case 'assigned':
      return `assigned to ${listText(services.map(({ name, description }) => servicePhrase(name, description)))} on ${where}`;
    case 'reserved':
      return `reserved on ${where}`;
    case 'unassigned':
      return `unassigned on ${where}`;
    case 'dynamic':
      return `dynamic on ${where}`;
    case 'not-listed':
      return `not listed for ${where}`;
  }
}

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

/** The answer in one or two sentences, for a port without an article; `dataAsOf` is the registry data's date. */
export function getAnswer(entry: PortEntry, dataAsOf: string): string {
  const kind = portKind(entry);
  if (kind === 'dynamic') return `Port ${entry.port} is a dynamic port. ${CONSEQUENCE.dynamic}`;
  const groups = groupTransports(entry);
  const formerly = [...new Set(groups.flatMap((group) => group.entry.formerly.map(({ name }) => name)))];
  return [
    `Port ${entry.port} is ${listText(groups.map(groupPhrase))}.`,
    formerly.length > 0 ? `It was once listed for ${listText(formerly)}.` : '',
    kind === 'assigned-undocumented' ? withoutDocument(currentServices(entry), dataAsOf) : CONSEQUENCE[kind],
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
    ...new Set(services.map(({ name, description }) => shortened(description ?? name ?? '', 60))),
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
