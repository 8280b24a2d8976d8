import { PORT_COUNT } from './port-number.ts';
import type { PortNumber } from './port-number.ts';

/** The width of the picture of all port numbers, in its own units. */
export const PORT_SPACE_WIDTH = 640;

/** Where a number lies in that picture, from 0 to its width, to a tenth. */
export function portSpaceX(value: PortNumber): number {
  return Math.round((value / PORT_COUNT) * PORT_SPACE_WIDTH * 10) / 10;
}
