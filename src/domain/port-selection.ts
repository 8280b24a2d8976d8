import type { PortNumber } from './port-number.ts';
import { allPortNumbers, parsePortNumber } from './port-number.ts';

/**
 * Reads a list of ports and inclusive ranges, such as `0-99,443,2203`, ascending and without repetition.
 * An empty or absent list means every port. Throws for anything else, naming the part that is wrong.
 */
export function portSelection(text: string | undefined): readonly PortNumber[] {
  if (text === undefined || text.trim() === '') return allPortNumbers();
  const ports = new Set(text.split(',').flatMap((part) => portsOf(part.trim())));
  return [...ports].sort((a, b) => a - b);
}

function portsOf(part: string): readonly PortNumber[] {
  const [first, last = first, ...rest] = part.split('-').map((end) => parsePortNumber(end));
  if (first?.ok !== true || last?.ok !== true || rest.length > 0 || first.port > last.port) {
    throw new RangeError(
      `"${part}" is not a port or a range of ports: write 443 or 8000-8100, from 0 to 65535.`,
    );
  }
  return allPortNumbers().slice(first.port, last.port + 1);
}
