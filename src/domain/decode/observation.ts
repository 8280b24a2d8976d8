import type { TransportProtocol } from '../transport-protocol.ts';
import type { Endpoint } from './endpoint.ts';
import type { SocketState } from './socket-state.ts';

/** The operating system whose temporary range applies, where the format tells. */
export type Platform = 'linux' | 'macos' | 'windows' | 'unknown';

/** How the two endpoints of a line relate. */
export type Relation =
  /** a socket on the machine that printed the line */
  | 'socket'
  /** `local` is published on the host and leads to `remote` inside a container or cluster */
  | 'forward'
  /** a packet that a firewall logged */
  | 'packet'
  /** a port of another machine that was scanned or called */
  | 'probe';

/** Who holds a socket, as far as the line tells. */
export interface ProcessSeen {
  readonly name: string | null;
  readonly pid: number | null;
  readonly user: string | null;
}

/** What one line, or a part of it, says about ports. */
export interface Observation {
  readonly transport: TransportProtocol | null;
  readonly local: Endpoint | null;
  readonly remote: Endpoint | null;
  readonly state: SocketState;
  /** The state in the line's own word, where it has one. */
  readonly stateWord: string | null;
  readonly process: ProcessSeen | null;
  readonly relation: Relation;
  /** Which way a packet went; `null` where there is none or the line does not say. */
  readonly direction: 'in' | 'out' | 'through' | null;
  readonly platform: Platform;
  /** What the line itself says about the service: a container's name, what a scanner believes. */
  readonly hint: string | null;
}

const NOTHING_KNOWN: Observation = {
  transport: null,
  local: null,
  remote: null,
  state: 'unknown',
  stateWord: null,
  process: null,
  relation: 'socket',
  direction: null,
  platform: 'unknown',
  hint: null,
};

/** An observation with only these facts; everything else is unknown. */
export function observe(facts: Partial<Observation>): Observation {
  return { ...NOTHING_KNOWN, ...facts };
}

/** A process of which at least one thing is known, else `null`. */
export function processSeen(
  name: string | null,
  pid: string | number | null,
  user?: string,
): ProcessSeen | null {
  const number = pid === null || pid === '' || Number.isNaN(Number(pid)) ? null : Number(pid);
  const known = name === null || name === '' || name === '-' ? null : name;
  return known === null && number === null && user === undefined
    ? null
    : { name: known, pid: number, user: user ?? null };
}
