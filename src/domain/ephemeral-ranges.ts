import type { PortNumber } from './port-number.ts';

/** The ports that an operating system hands out as temporary source ports unless told otherwise. */
export interface EphemeralRange {
  readonly system: string;
  readonly first: PortNumber;
  readonly last: PortNumber;
  /** The document that says so. */
  readonly source: string;
}

/** Defaults as documented by the vendors; IANA suggests 49152–65535 (RFC 6335, section 8.1.2; RFC 6056, section 3.2). */
export const EPHEMERAL_RANGES = [
  {
    system: 'Linux',
    first: 32_768,
    last: 60_999,
    source: 'https://docs.kernel.org/networking/ip-sysctl.html#ip-variables',
  },
  {
    system: 'macOS',
    first: 49_152,
    last: 65_535,
    source: 'https://github.com/apple-oss-distributions/xnu/blob/main/bsd/netinet/in.h',
  },
  {
    system: 'Windows',
    first: 49_152,
    last: 65_535,
    source:
      'https://learn.microsoft.com/en-us/troubleshoot/windows-server/networking/default-dynamic-port-range-tcpip-chang',
  },
] as const satisfies readonly EphemeralRange[];

const RANGES: readonly EphemeralRange[] = EPHEMERAL_RANGES;

const isIn = (port: PortNumber, { first, last }: EphemeralRange): boolean => port >= first && port <= last;

/** The systems that would hand a port out as a temporary source port by default. */
export function systemsHandingOut(port: PortNumber): readonly EphemeralRange[] {
  return RANGES.filter((range) => isIn(port, range));
}

/** Whether any of them would. */
export function isHandedOut(port: PortNumber): boolean {
  return RANGES.some((range) => isIn(port, range));
}
