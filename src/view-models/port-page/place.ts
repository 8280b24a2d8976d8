import type { PortNumber } from '#domain/port-number.ts';
import { rangeOf } from '#domain/port-range.ts';
import type { PortRange } from '#domain/port-range.ts';
import { portSpaceX } from '#domain/port-space.ts';

/** Where a port lies among all of them. */
export interface PortPlace {
  readonly port: PortNumber;
  readonly range: PortRange;
  /** Per cent of the width of the picture of all ports. */
  readonly x: number;
}

export function getPlace(port: PortNumber): PortPlace {
  return { port, range: rangeOf(port), x: portSpaceX(port) };
}
