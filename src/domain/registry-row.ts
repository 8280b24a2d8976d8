import type { Assignment } from './assignment.ts';
import type { ListedStatus } from './assignment-status.ts';
import type { PortInterval } from './port-interval.ts';
import type { TransportProtocol } from './transport-protocol.ts';

/**
 * One row of the registry, understood: what it says, and for which ports and transport protocols.
 * A row without ports registers a bare service name, as DNS-SD uses them (RFC 6335, section 5).
 */
export interface RegistryRow {
  readonly ports: PortInterval | null;
  /**
   * A row that has a port and names no transport stands for TCP and UDP. Only a row without a port
   * can have none.
   */
  readonly transports: readonly TransportProtocol[];
  readonly status: ListedStatus;
  readonly assignment: Assignment;
}
