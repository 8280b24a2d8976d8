import type { AssignmentStatus } from '../assignment-status.ts';
import type { PortNumber } from '../port-number.ts';
import type { Topic } from '../topic.ts';
import type { TransportProtocol } from '../transport-protocol.ts';

/** A service name registered at a port. */
export interface ServiceNameHere {
  readonly name: string;
  readonly transports: readonly TransportProtocol[];
}

/** What search knows of one port. */
export interface SearchDocument {
  readonly port: PortNumber;
  readonly status: { readonly tcp: AssignmentStatus; readonly udp: AssignmentStatus };
  readonly services: readonly ServiceNameHere[];
  readonly hasArticle: boolean;
  readonly topics: readonly Topic[];
  /** Programs and everyday names met here, the likeliest first. */
  readonly programs: readonly ProgramHere[];
  /** The registry's descriptions, or `null` where it has none or they have not been loaded. */
  readonly description: string | null;
}

/** A program that uses a port, whether or not the registry knows. */
export interface ProgramHere {
  readonly name: string;
  readonly transports: readonly TransportProtocol[];
  /** `name` is an everyday name of a protocol (rdp), `program` a product (PostgreSQL). */
  readonly kind: ProgramKind;
}

export type ProgramKind = 'name' | 'program';

/** One program or everyday name, and the ports where it is met. */
export interface Program {
  readonly name: string;
  readonly kind: ProgramKind;
  readonly aliases: readonly string[];
  /** The default port first. */
  readonly ports: readonly { readonly port: PortNumber; readonly transports: readonly TransportProtocol[] }[];
}
