import type { Assignment, PortEntry, TransportEntry } from './assignment.ts';
import { isTransportProtocol, TRANSPORT_PROTOCOLS, transportLabel } from './transport-protocol.ts';
import type { TransportProtocol } from './transport-protocol.ts';

/** Transports of one port about which the registry says the same. */
export interface TransportGroup {
  readonly transports: readonly TransportProtocol[];
  readonly entry: TransportEntry;
}

/** The listed transports of a port, in the registry's order. */
export function listedTransports(entry: PortEntry): readonly TransportProtocol[] {
  return TRANSPORT_PROTOCOLS.filter((transport) => entry.transports[transport] !== undefined);
}

const knownGroups = new WeakMap<PortEntry, readonly TransportGroup[]>();

/** Puts transports with the same entry together: `TCP and UDP` for most ports. A page asks for it a dozen times. */
export function groupTransports(entry: PortEntry): readonly TransportGroup[] {
  const known = knownGroups.get(entry);
  if (known !== undefined) return known;
  const groups: { transports: TransportProtocol[]; entry: TransportEntry }[] = [];
  for (const [transport, transportEntry] of Object.entries(entry.transports)) {
    if (!isTransportProtocol(transport)) continue;
    const group = groups.find((each) => isSame(each.entry, transportEntry));
    if (group === undefined) groups.push({ transports: [transport], entry: transportEntry });
    else group.transports.push(transport);
  }
  knownGroups.set(entry, groups);
  return groups;
}

function isSame(one: TransportEntry, other: TransportEntry): boolean {
  return one === other || (one.status === other.status && JSON.stringify(one) === JSON.stringify(other));
}

/** `TCP`, `TCP and UDP`, `TCP, UDP and SCTP`. */
export function transportsText(transports: readonly TransportProtocol[]): string {
  return listText(transports.map(transportLabel));
}

/** `a`, `a and b`, `a, b and c`. */
export function listText(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.slice(-1).join('')}`;
}

/** Current assignments of a port on any transport, historic aliases left out, one per service name. */
export function currentServices(entry: PortEntry): readonly Assignment[] {
  const byName = new Map<string, Assignment>();
  for (const { entry: transportEntry } of groupTransports(entry)) {
    for (const service of transportEntry.services) {
      const key = service.name ?? service.description ?? '';
      if (service.aliasOf === null && !byName.has(key)) byName.set(key, service);
    }
  }
  return [...byName.values()];
}

/** The transports for which the registry names a document for a service of the port. */
export function documentedTransports(
  entry: PortEntry,
  { name, description }: Assignment,
): readonly TransportProtocol[] {
  return listedTransports(entry).filter((transport) =>
    entry.transports[transport]?.services.some(
      (service) =>
        service.reference !== null &&
        service.name === name &&
        (name !== null || service.description === description),
    ),
  );
}

const knownLabels = new WeakMap<PortEntry, string>();

/** What a port is called in a list: its service names, or its status. Each of its neighbours asks for it. */
export function portLabel(entry: PortEntry): string {
  const label = knownLabels.get(entry) ?? makeLabel(entry);
  knownLabels.set(entry, label);
  return label;
}

function makeLabel(entry: PortEntry): string {
  const names = currentServices(entry).flatMap(({ name, description }) => name ?? description ?? []);
  if (names.length > 0) return names.join(', ');
  const statuses = new Set(listedTransports(entry).map((transport) => entry.transports[transport]?.status));
  return [...statuses].join(' / ');
}

/** True if any transport of the port is assigned. */
export function isAssigned(entry: PortEntry): boolean {
  return listedTransports(entry).some((transport) => entry.transports[transport]?.status === 'assigned');
}
