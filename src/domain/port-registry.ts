import type { AssignmentStatus } from './assignment-status.ts';
import type { PortEntry, ServiceEntry } from './assignment.ts';
import type { PortNumber } from './port-number.ts';
import type { RegistryRow } from './registry-row.ts';

/** Where registry facts come from, for the foot of a page and the credits. */
export interface RegistrySource {
  /** `IANA registry`, or a package that carries a copy of it. */
  readonly title: string;
  readonly url: string;
  /** The date of the data, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly license: string;
}

/** The Service Name and Transport Protocol Port Number Registry (RFC 6335), to look things up in. */
export interface PortRegistry {
  readonly sources: readonly RegistrySource[];
  /** The date that names, descriptions and status were so. */
  readonly asOf: string;
  /** Every port number has an entry. Throws a RangeError for anything that is not a port number. */
  port(port: PortNumber): PortEntry;
  /** The status of every port on a transport, by port number. */
  statuses(transport: 'tcp' | 'udp'): readonly AssignmentStatus[];
  /** Looks a service name up, ASCII case ignored (RFC 6335, section 5.1); historic aliases are found too. */
  service(name: string): ServiceEntry | undefined;
  /** Every row, in the registry's own order. */
  readonly rows: readonly RegistryRow[];
  /** All service names in the registry's own order. */
  readonly services: readonly ServiceEntry[];
}
