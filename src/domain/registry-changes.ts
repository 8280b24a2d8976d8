import type { TransportEntry } from './assignment.ts';
import { LAST_PORT, type PortNumber } from './port-number.ts';
import { portsIn } from './port-interval.ts';
import type { PortRegistry } from './port-registry.ts';
import { serviceNameKey } from './service-name.ts';
import { TRANSPORT_PROTOCOLS, type TransportProtocol } from './transport-protocol.ts';

/** What happened to a port and transport between two versions of the registry. */
export interface PortChange {
  readonly kind: 'assigned' | 'renamed' | 'de-assigned';
  readonly port: PortNumber;
  readonly transport: TransportProtocol;
  /** Service names before and after; a nameless assignment has none. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** How a version of the registry differs from the one before it. */
export interface RegistryChanges {
  readonly ports: readonly PortChange[];
  /** Service names that are registered nowhere any more, and names that were not registered before. */
  readonly removedNames: readonly string[];
  readonly newNames: readonly string[];
}

/** Compares two versions of the registry port by port and name by name. */
export function compareRegistries(before: PortRegistry, after: PortRegistry): RegistryChanges {
  return {
    ports: Array.from(portsIn({ first: 0, last: LAST_PORT })).flatMap((port) =>
      comparePort(port, before, after),
    ),
    removedNames: namesMissing(before, after),
    newNames: namesMissing(after, before),
  };
}

function comparePort(port: PortNumber, before: PortRegistry, after: PortRegistry): readonly PortChange[] {
  const [old, now] = [before.port(port).transports, after.port(port).transports];
  return TRANSPORT_PROTOCOLS.flatMap((transport) => {
    const kind = kindOfChange(old[transport], now[transport]);
    if (kind === undefined) return [];
    return [{ kind, port, transport, before: namesOf(old[transport]), after: namesOf(now[transport]) }];
  });
}

function kindOfChange(old?: TransportEntry, now?: TransportEntry): PortChange['kind'] | undefined {
  const [was, is] = [old?.status === 'assigned', now?.status === 'assigned'];
  if (was !== is) return is ? 'assigned' : 'de-assigned';
  const [oldNames, newNames] = [namesOf(old), namesOf(now)].map((names) =>
    names.map(serviceNameKey).sort().join(),
  );
  return oldNames === newNames ? undefined : 'renamed';
}

function namesOf(entry?: TransportEntry): readonly string[] {
  return (entry?.services ?? []).flatMap(({ name }) => name ?? []);
}

function namesMissing(from: PortRegistry, others: PortRegistry): readonly string[] {
  return from.services.map(({ name }) => name).filter((name) => others.service(name) === undefined);
}
