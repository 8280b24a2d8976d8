import type { Endpoint } from '../endpoint.ts';
import { seen } from '../line-reader.ts';
import type { LineReading } from '../line-reader.ts';
import { observe } from '../observation.ts';
import type { Observation } from '../observation.ts';

/** The two ends of a packet that a firewall between them logged, and what else its line tells. */
export interface PassingPacket extends Partial<Observation> {
  readonly from: Endpoint | null;
  readonly to: Endpoint | null;
}

/** A line about such a packet; `null` if an end is missing. */
export function passing({ from, to, ...facts }: PassingPacket): LineReading | null {
  if (from === null || to === null) return null;
  return seen(observe({ relation: 'packet', direction: 'through', local: to, remote: from, ...facts }));
}
