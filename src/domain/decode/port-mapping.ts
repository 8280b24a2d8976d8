import { isTransportProtocol } from '../transport-protocol.ts';
import type { TransportProtocol } from '../transport-protocol.ts';
import { isPortNumber } from '../port-number.ts';
import type { PortNumber } from '../port-number.ts';
import { endpoint, endpointOf } from './endpoint.ts';
import { observe } from './observation.ts';
import type { Observation } from './observation.ts';

/** A published range longer than this is shown by its first and last port. */
export const LONGEST_PUBLISHED_RANGE = 64;

const MAPPING =
  /(?:(\[[\da-fA-F:]+\]|[\da-fA-F:]*:|[\d.]+|\*|localhost):)?(?<![\d])(\d{1,5})(?:-(\d{1,5}))?\s*->\s*(\d{1,5})(?:-(\d{1,5}))?\/(tcp|udp|sctp)/g;
const EXPOSED = /(?:^|[\s,])(\d{1,5})(?:-(\d{1,5}))?\/(tcp|udp|sctp)(?=[\s,]|$)/g;

function portsBetween(first: string, last: string | undefined): PortNumber[] {
  const from = Number(first);
  const to = last === undefined ? from : Number(last);
  if (!isPortNumber(from) || !isPortNumber(to) || to < from) return [];
  if (to - from >= LONGEST_PUBLISHED_RANGE) return [from, to];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** A range too long to be listed says so beside its first and last port. */
function hintWithRange(container: string | null, first: string, last: string | undefined): string | null {
  if (last === undefined || Number(last) - Number(first) < LONGEST_PUBLISHED_RANGE) return container;
  return `${container ?? ''} (first or last of ${first}–${last})`.trim();
}

function asTransport(text: string | undefined): TransportProtocol {
  return text !== undefined && isTransportProtocol(text) ? text : 'tcp';
}

/** Every `0.0.0.0:8080->80/tcp` in a line: host and container port, ranges port by port. */
export function readMappings(line: string, container: string | null): Observation[] {
  if (!line.includes('->')) return [];
  return [...line.matchAll(MAPPING)].flatMap(
    ([, address, first = '', last, inFirst = '', inLast, transport]) => {
      const inside = portsBetween(inFirst, inLast);
      return portsBetween(first, last).map((port, index) =>
        observe({
          transport: asTransport(transport),
          local: endpointOf(
            address === undefined ? '0.0.0.0' : address === ':' ? '::' : address,
            String(port),
          ),
          remote: endpoint(null, inside[index] ?? inside[0] ?? null),
          state: 'published',
          relation: 'forward',
          hint: hintWithRange(container, first, last),
        }),
      );
    },
  );
}

/** Every `6379/tcp` that is not part of a mapping: a port inside a container that the host does not publish. */
export function readExposed(line: string, container: string | null): Observation[] {
  if (!line.includes('/')) return [];
  return [...line.matchAll(EXPOSED)].flatMap(([, first = '', last, transport]) =>
    portsBetween(first, last).map((port) =>
      observe({
        transport: asTransport(transport),
        remote: endpoint(null, port),
        state: 'exposed',
        relation: 'forward',
        hint: hintWithRange(container, first, last),
      }),
    ),
  );
}
