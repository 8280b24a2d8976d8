import type { FormerName, PortEntry } from './assignment.ts';
import { once } from './once.ts';
import { allPortNumbers, isPortNumber, LAST_PORT, type PortNumber } from './port-number.ts';
import type { PortRegistry, RegistrySource } from './port-registry.ts';
import { rangeOf } from './port-range.ts';
import type { RegistryRow } from './registry-row.ts';
import { createServiceIndex } from './service-index.ts';
import { serviceNameKey } from './service-name.ts';
import { createTransportLookup } from './transport-lookup.ts';
import type { TransportProtocol } from './transport-protocol.ts';

/** What a registry is made of. */
export interface RegistryContents {
  readonly sources: readonly RegistrySource[];
  /** The date of names, descriptions and statuses. */
  readonly asOf: string;
  /** In the registry's own order. */
  readonly rows: readonly RegistryRow[];
  /** Names that an older source listed for a port and transport, by `formerKey`. */
  readonly formerly?: ReadonlyMap<string, readonly FormerName[]>;
}

/** The key of `formerly`: `512/tcp`. */
export function formerKey(port: PortNumber, transport: TransportProtocol): string {
  return `${port}/${transport}`;
}

/** Indexes rows by port, transport and name. Entries and services are made when first asked for, and kept. */
export function createPortRegistry({ sources, asOf, rows, formerly }: RegistryContents): PortRegistry {
  const lookUp = createTransportLookup(rows, formerly ?? new Map());
  const services = once(() => createServiceIndex(rows));
  const servicesByKey = once(
    () => new Map(services().map((service) => [serviceNameKey(service.name), service])),
  );
  const statuses = {
    tcp: once(() => allPortNumbers().map((port) => lookUp.status(port, 'tcp'))),
    udp: once(() => allPortNumbers().map((port) => lookUp.status(port, 'udp'))),
  };
  const entries: (PortEntry | undefined)[] = [];

  function makeEntry(port: PortNumber): PortEntry {
    const sctp = lookUp.listed(port, 'sctp');
    const dccp = lookUp.listed(port, 'dccp');
    return {
      port,
      range: rangeOf(port).key,
      transports: {
        tcp: lookUp.entry(port, 'tcp'),
        udp: lookUp.entry(port, 'udp'),
        ...(sctp && { sctp }),
        ...(dccp && { dccp }),
      },
    };
  }

  return {
    sources,
    asOf,
    rows,
    get services() {
      return services();
    },
    statuses: (transport) => statuses[transport](),
    service: (name) => servicesByKey().get(serviceNameKey(name)),
    port(port) {
      const known = entries[port];
      if (known !== undefined) return known;
      if (!isPortNumber(port))
        throw new RangeError(`${port} is not a port number: expected 0 to ${LAST_PORT}`);
      const entry = makeEntry(port);
      entries[port] = entry;
      return entry;
    },
  };
}
