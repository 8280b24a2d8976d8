import type { PortNumber } from '../port-number.ts';
import { rangeOf } from '../port-range.ts';
import { cellFacts } from './cell-facts.ts';
import type { CellFacts } from './cell-facts.ts';
import { MAP_SIDE } from './map-view.ts';
import type { PortAtlas } from './port-atlas.ts';

/** One row of the map, 256 ports. */
export interface MapBlock {
  readonly first: PortNumber;
  readonly last: PortNumber;
  /** The last part of its page's address: `8192-8447`. */
  readonly slug: string;
}

/** A row in figures. */
export interface BlockSummary extends MapBlock {
  /** Ports assigned on TCP and on UDP. */
  readonly tcp: number;
  readonly udp: number;
  /** Ports reserved on TCP or UDP. */
  readonly reserved: number;
  /** Ports assigned or reserved on neither. */
  readonly free: number;
  readonly articles: number;
}

/** Consecutive ports about which there is the same to say. */
export interface PortRun {
  readonly first: PortNumber;
  readonly last: PortNumber;
  readonly facts: CellFacts;
}

function portsOf(first: PortNumber): readonly PortNumber[] {
  return Array.from({ length: MAP_SIDE }, (_, index) => first + index);
}

/** The blocks of all System and User Ports. */
export const MAP_BLOCKS: readonly MapBlock[] = Array.from({ length: MAP_SIDE }, (_, row) => {
  const first = row * MAP_SIDE;
  const last = first + MAP_SIDE - 1;
  return { first, last, slug: `${first}-${last}` };
}).filter(({ first }) => rangeOf(first).key !== 'dynamic');

/** The figures of a block. */
export function summarizeBlock(atlas: PortAtlas, block: MapBlock): BlockSummary {
  const sums = { tcp: 0, udp: 0, reserved: 0, free: 0, articles: 0 };
  for (let port = block.first; port <= block.last; port += 1) {
    const tcp = atlas.tcp[port];
    const udp = atlas.udp[port];
    const isAssigned = tcp === 'assigned' || udp === 'assigned';
    const isReserved = tcp === 'reserved' || udp === 'reserved';
    if (tcp === 'assigned') sums.tcp += 1;
    if (udp === 'assigned') sums.udp += 1;
    if (isReserved) sums.reserved += 1;
    if (!isReserved && !isAssigned) sums.free += 1;
    if (atlas.articles.has(port)) sums.articles += 1;
  }
  return { ...block, ...sums };
}

function sameToSay(left: CellFacts, right: CellFacts): boolean {
  const plain = (facts: CellFacts): boolean =>
    facts.names === '' && facts.article === null && !facts.unauthorized;
  return plain(left) && plain(right) && left.status === right.status;
}

/** The ports of a block in order, those with nothing of their own to say in runs. */
export function listBlock(atlas: PortAtlas, first: PortNumber): readonly PortRun[] {
  const runs: PortRun[] = [];
  for (const port of portsOf(first)) {
    const facts = cellFacts(atlas, port);
    const before = runs.at(-1);
    if (before !== undefined && sameToSay(before.facts, facts))
      runs[runs.length - 1] = { ...before, last: port };
    else runs.push({ first: port, last: port, facts });
  }
  return runs;
}
