import { crc32, deflateSync } from 'node:zlib';
import { CELL_KINDS, cellKind } from '#domain/port-map/cell-kind.ts';
import { MAP_SIDE } from '#domain/port-map/map-view.ts';
import type { PortAtlas } from '#domain/port-map/port-atlas.ts';
import { MAP_COLORS } from './map-colors.ts';

/** PNG, section 11.2.1: eight bits a pixel, each an index into the palette. */
const INDEXED = 3;
const BITS = 8;

/** A chunk: length, type, data, CRC of type and data (PNG, section 5.3). */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function header(side: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(side, 0);
  data.writeUInt32BE(side, 4);
  data.set([BITS, INDEXED], 8);
  return chunk('IHDR', data);
}

function palette(): Buffer {
  return chunk('PLTE', Buffer.from(CELL_KINDS.map((kind) => MAP_COLORS[kind].slice(1)).join(''), 'hex'));
}

/** Rows of palette indices, each after a filter byte of 0, each cell `scale` pixels wide and high. */
function pixels(atlas: PortAtlas, scale: number): Buffer {
  const stride = 1 + MAP_SIDE * scale;
  const data = Buffer.alloc(stride * MAP_SIDE * scale);
  for (let row = 0; row < MAP_SIDE; row += 1) {
    const start = row * scale * stride;
    for (let column = 0; column < MAP_SIDE; column += 1) {
      const index = CELL_KINDS.indexOf(cellKind(atlas, row * MAP_SIDE + column, 'either'));
      data.fill(index, start + 1 + column * scale, start + 1 + (column + 1) * scale);
    }
    for (let copy = 1; copy < scale; copy += 1) data.copy(data, start + copy * stride, start, start + stride);
  }
  return data;
}

/** The map as a PNG picture, `scale` pixels a cell. */
export function mapPng(atlas: PortAtlas, scale: number): Uint8Array<ArrayBuffer> {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(pixels(atlas, scale), { level: 9 });
  const parts = [
    signature,
    header(MAP_SIDE * scale),
    palette(),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat(parts));
}
