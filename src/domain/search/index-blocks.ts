import type { PortNumber } from '../port-number.ts';

/**
 * An index file is a text of blocks, one kind of fact in each, so that like stands beside like and
 * compresses well. Most blocks have a line for each port or program.
 */
const BETWEEN = '\n\f\n';

export const joinBlocks = (blocks: readonly string[]): string => blocks.join(BETWEEN);

export const splitBlocks = (text: string): string[] => text.split(BETWEEN);

/** Ascending ports as differences, in base 36. */
export function encodePorts(ports: readonly PortNumber[]): string {
  return ports.map((port, index) => (port - (ports[index - 1] ?? 0)).toString(36)).join(' ');
}

export function decodePorts(text: string): PortNumber[] {
  let port = 0;
  return text === '' ? [] : text.split(' ').map((difference) => (port += Number.parseInt(difference, 36)));
}
