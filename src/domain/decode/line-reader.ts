import type { Observation } from './observation.ts';

/** What a format makes of one line. */
export type LineReading =
  | { readonly kind: 'seen'; readonly seen: readonly Observation[] }
  /** The line completes what the line before it began. */
  | { readonly kind: 'amend'; readonly amend: (before: readonly Observation[]) => readonly Observation[] }
  /** Understood, and nothing in it is about a port: a heading, a Unix socket, a stack frame. */
  | { readonly kind: 'nothing' };

/** What earlier lines of the paste tell a reader. */
export interface PasteContext {
  /** The last command line that was pasted along, e.g. `cat /proc/net/udp`. */
  readonly command: string | null;
}

/** Reads one clean line; `null` if it is not in this format. May remember headings from line to line. */
export type ReadLine = (line: string, context: PasteContext) => LineReading | null;

export interface LineFormat {
  readonly id: FormatId;
  /** True if its lines may be very long and the facts anywhere in them; tables skip such lines. */
  readonly longLines?: true;
  /** As shown above the result: `netstat (Windows)`. */
  readonly title: string;
  /** Makes a reader with an empty memory. */
  readonly create: () => ReadLine;
}

export const FORMAT_IDS = [
  'ss',
  'netstat-linux',
  'netstat-bsd',
  'netstat-windows',
  'lsof',
  'powershell',
  'docker',
  'kubectl',
  'nmap',
  'proc-net',
  'netfilter-log',
  'windows-firewall-log',
  'filterlog',
  'cisco-log',
  'router-log',
  'key-value-log',
  'flow-log',
  'tcpdump',
  'upstream-error',
  'address-in-use',
  'sockstat',
  'ufw-status',
  'endpoint-list',
] as const;

export type FormatId = (typeof FORMAT_IDS)[number];

/** A line that was understood and says nothing about a port. */
export const NOTHING: LineReading = { kind: 'nothing' };

/** A line that shows these observations. */
export function seen(...observations: readonly Observation[]): LineReading {
  return { kind: 'seen', seen: observations };
}

/** A line that changes each observation of the line before it. */
export function amendEach(change: (before: Observation) => Observation): LineReading {
  return { kind: 'amend', amend: (before) => before.map(change) };
}
