import type { PortNumber } from './port-number.ts';

/** The three ranges of RFC 6335, section 6. */
export type PortRangeKey = 'system' | 'user' | 'dynamic';

export interface PortRange {
  readonly key: PortRangeKey;
  /** RFC 6335's name. */
  readonly name: string;
  /** What readers say: shown and searchable, never an identifier. */
  readonly alsoKnownAs: readonly string[];
  readonly first: PortNumber;
  readonly last: PortNumber;
  /** The last part of the range page's address, `/ranges/<slug>`. */
  readonly slug: string;
}

/** All port numbers, in three ranges without gap or overlap (RFC 6335, section 6). */
export const PORT_RANGES: readonly PortRange[] = [
  {
    key: 'system',
    name: 'System Ports',
    alsoKnownAs: ['Well Known Ports'],
    first: 0,
    last: 1023,
    slug: 'system-ports',
  },
  {
    key: 'user',
    name: 'User Ports',
    alsoKnownAs: ['Registered Ports'],
    first: 1024,
    last: 49_151,
    slug: 'user-ports',
  },
  {
    key: 'dynamic',
    name: 'Dynamic Ports',
    alsoKnownAs: ['Private Ports', 'Ephemeral Ports'],
    first: 49_152,
    last: 65_535,
    slug: 'dynamic-ports',
  },
];

/** The range that a port number lies in. Throws a RangeError for anything that is not a port number. */
export function rangeOf(port: PortNumber): PortRange {
  const range = PORT_RANGES.find(({ first, last }) => port >= first && port <= last);
  if (range === undefined || !Number.isInteger(port)) {
    throw new RangeError(`${port} is not a port number: expected an integer from 0 to 65535`);
  }
  return range;
}
