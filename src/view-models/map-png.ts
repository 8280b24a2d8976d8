import { CELL_KINDS, cellKind } from '#domain/port-map/cell-kind.ts';
import { MAP_SIDE } from '#domain/port-map/map-view.ts';
import type { PortAtlas } from '#domain/port-map/port-atlas.ts';
import { MAP_COLORS } from './map-colors.ts';
import { indexedPng } from './png/indexed-png.ts';

/** PNG, section 9.2: a row that tells how it differs from the one above. Nothing but zeros repeats that. */
const UP = 2;

const PALETTE = Buffer.from(CELL_KINDS.map((kind) => MAP_COLORS[kind].slice(1)).join(''), 'hex');

/** Rows of palette indices, each cell `scale` pixels wide and high. */
function scanlines(atlas: PortAtlas, scale: number): Buffer {
  const stride = 1 + MAP_SIDE * scale;
  const data = Buffer.alloc(stride * MAP_SIDE * scale);
  for (let row = 0; row < MAP_SIDE; row += 1) {
    const start = row * scale * stride;
    for (let column = 0; column < MAP_SIDE; column += 1) {
      const index = CELL_KINDS.indexOf(cellKind(atlas, row * MAP_SIDE + column, 'either'));
      data.fill(index, start + 1 + column * scale, start + 1 + (column + 1) * scale);
    }
    for (let copy = 1; copy < scale; copy += 1) data[start + copy * stride] = UP;
  }
  return data;
}

/** The map as a PNG picture, `scale` pixels a cell. */
export function mapPng(atlas: PortAtlas, scale: number): Uint8Array<ArrayBuffer> {
  const side = MAP_SIDE * scale;
  return indexedPng({ width: side, height: side, palette: PALETTE, scanlines: scanlines(atlas, scale) }, 9);
}
