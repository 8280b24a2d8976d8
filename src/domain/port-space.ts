import { PORT_COUNT } from './port-number.ts';
import type { PortNumber } from './port-number.ts';

/** Where a number lies in the picture of all port numbers: per cent of its width, to a hundredth. */
export function portSpaceX(value: PortNumber): number {
  return Math.round((value / PORT_COUNT) * 10_000) / 100;
}
