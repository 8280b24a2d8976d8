import type { AssignmentStatus } from './assignment-status.ts';
import type { PortInterval } from './port-interval.ts';
import type { PortNumber } from './port-number.ts';
import type { PortRangeKey } from './port-range.ts';
import type { TransportProtocol } from './transport-protocol.ts';

/** The facts of an assignment that a source may or may not carry: the registry's last columns, in its order (RFC 6335, section 8.1). */
export const ASSIGNMENT_FACTS = [
  'assignee',
  'contact',
  'registrationDate',
  'modificationDate',
  'reference',
  'serviceCode',
  'unauthorizedUse',
  'assignmentNotes',
] as const;

export type AssignmentFact = (typeof ASSIGNMENT_FACTS)[number];

/**
 * What a row of the registry says beyond name and port, in its own columns (RFC 6335, section 8.1).
 * `null` says that the registry leaves the column empty; a fact named in `unknown` is one that our
 * source does not carry, so nothing can be said about it.
 */
export interface RegistryRemark {
  /** As written, e.g. `Reserved - IANA`, `Unassigned [was netstat]`; line breaks kept. */
  readonly description: string | null;
  /** An id such as `[Jon_Postel]`, as the registry writes it. */
  readonly assignee: string | null;
  readonly contact: string | null;
  /** `YYYY-MM` or `YYYY-MM-DD`. */
  readonly registrationDate: string | null;
  readonly modificationDate: string | null;
  /** The cell as written: `[RFC4340][RFC4341]`, `[RFC8765, Section 6.1]`, free text. */
  readonly reference: string | null;
  /** DCCP service code (RFC 4340, section 8.1.2). */
  readonly serviceCode: string | null;
  readonly unauthorizedUse: string | null;
  readonly assignmentNotes: string | null;
  /** Facts that the source does not carry. */
  readonly unknown: readonly AssignmentFact[];
  /** When the facts above (not name and description) were so: `2015-07` or a full date. */
  readonly asOf: string;
}

/** One assignment of a service name to a port and transport protocol. */
export interface Assignment extends RegistryRemark {
  /** The service name, or `null` for a port that is assigned without one ("any private mail system"). */
  readonly name: string | null;
  /** The well-formed name that replaced this historic one (RFC 6335, section 10.1). */
  readonly aliasOf: string | null;
}

/** What is known of one port on one transport protocol. */
export interface TransportEntry {
  readonly status: AssignmentStatus;
  /** Assignments, well-formed names before their historic aliases; empty unless assigned. */
  readonly services: readonly Assignment[];
  /** What the registry's nameless row says beyond the bare status: its description, notes, unauthorized use. */
  readonly remark: RegistryRemark | null;
  /** Service names that this port carried in an older source and no longer carries. */
  readonly formerly: readonly FormerName[];
}

/** A service name that an older source still listed. */
export interface FormerName {
  readonly name: string;
  readonly description: string | null;
  /** The date of the source that still listed it. */
  readonly asOf: string;
}

/** Everything the registry says about one port number. */
export interface PortEntry {
  readonly port: PortNumber;
  readonly range: PortRangeKey;
  readonly transports: {
    readonly tcp: TransportEntry;
    readonly udp: TransportEntry;
    /** Present only where the registry lists the port for SCTP or DCCP. */
    readonly sctp?: TransportEntry;
    readonly dccp?: TransportEntry;
  };
}

/** One service name and everywhere it is assigned; DNS-SD names have no port at all. */
export interface ServiceEntry {
  readonly name: string;
  /** Address-safe form of the name, unique, for `/services/<slug>`. */
  readonly slug: string;
  readonly description: string | null;
  /** In ascending order of port, then of transport. */
  readonly ports: readonly { readonly port: PortNumber; readonly transport: TransportProtocol }[];
  /** The name that replaced this one, or `null`. */
  readonly aliasOf: string | null;
  /** Historic names that this one replaced. */
  readonly aliases: readonly string[];
  /** Every assignment of the name, in the registry's own order, with the ports it is for. */
  readonly assignments: readonly ServiceAssignment[];
}

/** One row of the registry that assigns a service name. */
export interface ServiceAssignment {
  /** `null` for a name that is registered without a port. */
  readonly ports: PortInterval | null;
  /** Empty only where a name is registered without a port and for no particular transport. */
  readonly transports: readonly TransportProtocol[];
  readonly assignment: Assignment;
}
