import type { PortEntry } from '#domain/assignment.ts';
import { portKind } from '#domain/port-kind.ts';
import {
  currentServices,
  documentedTransports,
  groupTransports,
  listText,
  transportsText,
} from '#domain/port-summary.ts';
import { readableDate } from '#domain/registry-date.ts';
import { descriptionText } from '#domain/service-alias.ts';
import { withoutDocument } from './answer.ts';
import { oneLine } from './text-line.ts';

/** What the registry says beyond the facts table, and, just as much, what it does not say. */
export function getOfficialStory(entry: PortEntry, dataAsOf: string): readonly string[] {
  const kind = portKind(entry);
  if (kind === 'dynamic') {
    return [
      'The registry ends at 49151. From 49152 on it has no rows, and RFC 6335 says that it never will: nobody can own this number, and nothing found on it is official.',
    ];
  }
  const story: string[] = [];
  const services = currentServices(entry);
  if (services.length > 0) story.push(assignmentStory(entry, dataAsOf));
  for (const { transports, entry: transportEntry } of groupTransports(entry)) {
    const where = transportsText(transports);
    if (transportEntry.status === 'reserved') {
      story.push(
        services.length > 0
          ? `On ${where} the number is reserved: kept from others beside the assignment, with no service of its own.`
          : `On ${where} the number is reserved. IANA keeps it back, for a special purpose or after a return, and gives it to nobody on request.`,
      );
    }
    if (transportEntry.status === 'unassigned') {
      story.push(
        services.length > 0
          ? `On ${where} it is unassigned.`
          : `The registry lists no service here on ${where}. Anybody who needs an official number may apply to IANA for it.`,
      );
    }
    if (transportEntry.status === 'not-listed') story.push(`For ${where} the registry has no row at all.`);
    for (const former of transportEntry.formerly) {
      const description = descriptionText(former.description);
      const said = description === null ? '' : ` (“${oneLine(description)}”)`;
      story.push(
        `In the registry's copy of ${readableDate(former.asOf)} it was still ${former.name}${said} on ${where}; the name has gone since.`,
      );
    }
  }
  return story;
}

function assignmentStory(entry: PortEntry, dataAsOf: string): string {
  const services = currentServices(entry);
  const documented = services.filter((service) => documentedTransports(entry, service).length > 0);
  const count =
    services.length === 1
      ? 'The registry has one service for this number.'
      : `The registry has ${services.length} services for this number: ${listText(services.map(({ name, description }) => name ?? oneLine(description ?? '')))}.`;
  const [service] = services;
  if (
    service !== undefined &&
    services.length === 1 &&
    service.reference === null &&
    documented.length === 1
  ) {
    const where = transportsText(documentedTransports(entry, service));
    return `${count} It names a document for ${where}, see the facts above, and none that we know of for the rest.`;
  }
  if (documented.length === services.length) {
    return `${count} It names the document that defines ${services.length === 1 ? 'it' : 'each'}; see the facts above.`;
  }
  const without = withoutDocument(services, dataAsOf);
  return documented.length > 0
    ? `${count} It names a document for ${listText(documented.map(({ name }) => name ?? 'one'))}; the others have none that we know of.`
    : `${count} ${without}`;
}
