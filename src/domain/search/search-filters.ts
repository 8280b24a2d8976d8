import { ASSIGNMENT_STATUSES, type AssignmentStatus } from '../assignment-status.ts';
import { PORT_RANGES, type PortRangeKey, rangeOf } from '../port-range.ts';
import { TOPICS, type Topic } from '../topic.ts';
import type { SearchDocument } from './search-document.ts';

/** What results may be narrowed to; `null` for everything. */
export interface SearchFilters {
  readonly transport: 'tcp' | 'udp' | null;
  readonly status: AssignmentStatus | null;
  readonly range: PortRangeKey | null;
  readonly topic: Topic | null;
}

export const NO_FILTERS: SearchFilters = { transport: null, status: null, range: null, topic: null };

const FILTER_TRANSPORTS = ['tcp', 'udp'] as const;

const oneOf = <T extends string>(allowed: readonly T[], text: string | null): T | null =>
  allowed.find((value) => value === text) ?? null;

/** Reads the filters of an address; what is unknown there filters nothing. */
export function readFilters(get: (name: string) => string | null): SearchFilters {
  return {
    transport: oneOf(FILTER_TRANSPORTS, get('transport')),
    status: oneOf(ASSIGNMENT_STATUSES, get('status')),
    range: oneOf(
      PORT_RANGES.map(({ key }) => key),
      get('range'),
    ),
    topic: oneOf(TOPICS, get('topic')),
  };
}

/** True if anything is filtered at all. */
export const isFiltering = (filters: SearchFilters): boolean =>
  Object.values(filters).some((value) => value !== null);

/** The transports on which something is registered at a port, or a program is met there. */
export function transportsHere({ status, services, programs }: SearchDocument): ReadonlySet<string> {
  const assigned = (['tcp', 'udp'] as const).filter((transport) => status[transport] === 'assigned');
  return new Set([
    ...assigned,
    ...services.flatMap(({ transports }) => transports),
    ...programs.flatMap(({ transports }) => transports),
  ]);
}

/** Whether a port passes all filters. A status is looked for on the filtered transport, or on either. */
export function passes(
  document: SearchDocument,
  { transport, status, range, topic }: SearchFilters,
): boolean {
  if (range !== null && rangeOf(document.port).key !== range) return false;
  if (topic !== null && !document.topics.includes(topic)) return false;
  if (status !== null) {
    const states = transport === null ? Object.values(document.status) : [document.status[transport]];
    return states.includes(status);
  }
  return transport === null || transportsHere(document).has(transport);
}
