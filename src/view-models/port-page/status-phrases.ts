import type { Assignment, TransportEntry } from '#domain/assignment.ts';
import { listText, transportsText } from '#domain/port-summary.ts';
import type { TransportGroup } from '#domain/port-summary.ts';
import { descriptionText } from '#domain/service-alias.ts';
import type { TransportProtocol } from '#domain/transport-protocol.ts';
import { oneLine } from './text-line.ts';

/** `ssh (“The Secure Shell (SSH) Protocol”)`, or the quoted description of a service without a name. */
function servicePhrase({ name, description }: Assignment): string {
  const said = oneLine(descriptionText(description) ?? '');
  if (name === null) return said === '' ? 'a service without a name' : `“${said}”`;
  return said === '' || said.toLowerCase() === name.toLowerCase() ? name : `${name} (“${said}”)`;
}

/** So many services are told with their descriptions; more are told by name. */
const MOST_DESCRIBED = 4;

/** What the registry says of transports, before `on TCP and UDP`. */
function statusPhrase({ status, services }: TransportEntry, name: (service: Assignment) => string): string {
  if (status === 'not-listed') return 'not listed';
  return status === 'assigned' ? `assigned to ${listText(currentOf(services).map(name))}` : status;
}

function currentOf(services: readonly Assignment[]): readonly Assignment[] {
  return services.filter(({ aliasOf }) => aliasOf === null);
}

/** What the registry says of all transports; those of which it says the same are told together. */
export function statusPhrases(groups: readonly TransportGroup[]): readonly string[] {
  const told = groups.flatMap(({ entry }) => currentOf(entry.services)).length;
  const name = (service: Assignment): string =>
    told > MOST_DESCRIBED ? (service.name ?? servicePhrase(service)) : servicePhrase(service);
  const transportsBy = new Map<string, readonly TransportProtocol[]>();
  for (const { entry, transports } of groups) {
    const phrase = statusPhrase(entry, name);
    transportsBy.set(phrase, [...(transportsBy.get(phrase) ?? []), ...transports]);
  }
  return [...transportsBy].map(
    ([phrase, transports]) =>
      `${phrase} ${phrase === 'not listed' ? 'for' : 'on'} ${transportsText(transports)}`,
  );
}
