import { MAP_BLOCKS, summarizeBlock } from '#domain/port-map/block-summary.ts';
import type { BlockSummary } from '#domain/port-map/block-summary.ts';
import type { PortAtlas } from '#domain/port-map/port-atlas.ts';
import { PORT_RANGES } from '#domain/port-range.ts';

/** Blocks that are shown together: 16 rows of the map. */
export interface BlockGroup {
  readonly first: number;
  readonly last: number;
  readonly assigned: number;
  readonly articles: number;
  readonly blocks: readonly BlockSummary[];
}

const BLOCKS_IN_GROUP = 16;

function sum(blocks: readonly BlockSummary[], value: (block: BlockSummary) => number): number {
  return blocks.reduce((total, block) => total + value(block), 0);
}

function groupOf(blocks: readonly BlockSummary[]): BlockGroup {
  return {
    first: blocks[0]?.first ?? 0,
    last: blocks.at(-1)?.last ?? 0,
    assigned: sum(blocks, ({ tcp, udp }) => Math.max(tcp, udp)),
    articles: sum(blocks, ({ articles }) => articles),
    blocks,
  };
}

/** The blocks that have pages of their own, in figures. */
export function getBlocks(atlas: PortAtlas): readonly BlockSummary[] {
  return MAP_BLOCKS.map((block) => summarizeBlock(atlas, block));
}

/** The port space to browse: by range, by block. */
export function getBrowsePage(atlas: PortAtlas) {
  const blocks = getBlocks(atlas);
  const starts = Array.from(
    { length: blocks.length / BLOCKS_IN_GROUP },
    (_, index) => index * BLOCKS_IN_GROUP,
  );
  return {
    asOf: atlas.asOf,
    ranges: PORT_RANGES,
    groups: starts.map((start) => groupOf(blocks.slice(start, start + BLOCKS_IN_GROUP))),
  };
}
