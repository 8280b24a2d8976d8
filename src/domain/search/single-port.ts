import type { PortNumber } from '../port-number.ts';
import type { SearchQuery } from './search-query.ts';

/** The one port that a query surely names, so that its page is the answer; `null` where there is something to choose. */
export function singlePort({ certain, ports, range, outOfRange }: SearchQuery): PortNumber | null {
  const [port] = ports;
  const single = certain && ports.length === 1 && range === null && outOfRange.length === 0;
  return single && port !== undefined ? port : null;
}
