import { CELL_KINDS } from '#domain/port-map/cell-kind.ts';
import type { MapFilter } from '#domain/port-map/map-filter.ts';
import { TOPICS } from '#domain/topic.ts';

/** What the reader has chosen in the form beside the map. */
export function readFilter(form: HTMLFormElement): MapFilter {
  const data = new FormData(form);
  const kinds = new Set(data.getAll('kind'));
  const transport = data.get('transport');
  const topic = data.get('topic');
  return {
    transport: transport === 'tcp' || transport === 'udp' ? transport : 'either',
    kinds: new Set(CELL_KINDS.filter((kind) => kinds.has(kind))),
    topic: TOPICS.find((known) => known === topic) ?? null,
  };
}
