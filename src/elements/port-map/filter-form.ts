import { CELL_KINDS } from '#domain/port-map/cell-kind.ts';
import type { MapFilter } from '#domain/port-map/map-filter.ts';
import { TOPICS } from '#domain/topic.ts';

/** What the reader has chosen beside the map. */
export function readFilter(group: HTMLElement): MapFilter {
  const checked = [...group.querySelectorAll<HTMLInputElement>('input:checked')];
  const kinds = new Set(checked.map(({ value }) => value));
  const chosen = (name: string): string | undefined =>
    group.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.value;
  const transport = chosen('transport');
  const topic = chosen('topic');
  return {
    transport: transport === 'tcp' || transport === 'udp' ? transport : 'either',
    kinds: new Set(CELL_KINDS.filter((kind) => kinds.has(kind))),
    topic: TOPICS.find((known) => known === topic) ?? null,
  };
}
