import type { AssignmentStatus } from '../assignment-status.ts';
import type { PortNumber } from '../port-number.ts';
import type { TransportProtocol } from '../transport-protocol.ts';

/** What an explanation needs to know of ports; the browser gets it from one small file. */
export interface PortFacts {
  /** The registry's status for one transport; for `null`, of whichever transport is assigned. */
  status(port: PortNumber, transport: TransportProtocol | null): AssignmentStatus;
  /** Service names, the current first; for `null`, of every transport. */
  names(port: PortNumber, transport: TransportProtocol | null): readonly string[];
  /** The programs that are really found there, the most likely first; empty where no article says. */
  uses(port: PortNumber): readonly string[];
  /** The port that a service name in a listing stands for. */
  portNamed(name: string, transport: TransportProtocol | null): PortNumber | null;
}
