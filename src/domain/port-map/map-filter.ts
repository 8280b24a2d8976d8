import type { PortNumber } from '../port-number.ts';
import type { Topic } from '../topic.ts';
import { cellKind } from './cell-kind.ts';
import type { CellKind, MapTransport } from './cell-kind.ts';
import type { PortAtlas } from './port-atlas.ts';

/** What the reader wants to see of the map. */
export interface MapFilter {
  readonly transport: MapTransport;
  readonly kinds: ReadonlySet<CellKind>;
  /** Only articles on this topic; `null`: everything. */
  readonly topic: Topic | null;
}

/** The kind of a cell, and whether the filter lets it shine or dims it. */
export function filteredCell(
  atlas: PortAtlas,
  port: PortNumber,
  filter: MapFilter,
): { readonly kind: CellKind; readonly shown: boolean } {
  const kind = cellKind(atlas, port, filter.transport);
  const onTopic = filter.topic === null || (atlas.articles.get(port)?.topics.includes(filter.topic) ?? false);
  return { kind, shown: onTopic && filter.kinds.has(kind) };
}
