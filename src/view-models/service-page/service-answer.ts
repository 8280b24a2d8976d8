import type { ServiceEntry } from '#domain/assignment.ts';
import type { PortInterval } from '#domain/port-interval.ts';
import { listText, transportsText } from '#domain/port-summary.ts';
import { TRANSPORT_PROTOCOLS } from '#domain/transport-protocol.ts';

/** `Port 80`, `Ports 6000–6063`. */
export function intervalText({ first, last }: PortInterval): string {
  return first === last ? `Port ${first}` : `Ports ${first}–${last}`;
}

/** Places named one by one in a sentence; more are counted. */
const MOST_PLACES = 4;

/** What the registry says of a service name, in a sentence or two. */
export function getServiceAnswer(service: ServiceEntry): string {
  const { name, aliasOf } = service;
  const sentence = `${name} is a service name ${placesText(service)}.`;
  if (aliasOf === null) return sentence;
  return `${sentence} The name is historic: ${aliasOf} has replaced it.`;
}

function placesText({ assignments }: ServiceEntry): string {
  const places = distinctIntervals(assignments.flatMap(({ ports }) => ports ?? []));
  if (places.length === 0) {
    return 'that IANA lists without a port: it is announced and looked up by name, as DNS-SD does, and the port comes with the answer';
  }
  const transports = TRANSPORT_PROTOCOLS.filter((transport) =>
    assignments.some((assignment) => assignment.ports !== null && assignment.transports.includes(transport)),
  );
  return `that IANA lists for ${portsText(places)} on ${transportsText(transports)}`;
}

function distinctIntervals(intervals: readonly PortInterval[]): readonly PortInterval[] {
  const byText = new Map(intervals.map((interval) => [`${interval.first}-${interval.last}`, interval]));
  return Array.from(byText.values()).sort((one, other) => one.first - other.first);
}

function portsText(places: readonly PortInterval[]): string {
  const [only] = places;
  if (places.length === 1 && only !== undefined) return intervalText(only).toLowerCase();
  const shown = places
    .slice(0, MOST_PLACES)
    .map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`));
  const rest = places.length - shown.length;
  return `ports ${listText(rest > 0 ? [...shown, `${rest} more`] : shown)}`;
}
