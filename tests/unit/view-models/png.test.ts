import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { CELL_KINDS, cellKind } from '#domain/port-map/cell-kind.ts';
import { MAP_SIDE } from '#domain/port-map/map-view.ts';
import { readBuiltInRegistry } from '#registry/load-registry.ts';
import { MAP_COLORS } from '#view-models/map-colors.ts';
import { mapPng } from '#view-models/map-png.ts';
import { getPortAtlas } from '#view-models/port-map.ts';
import { indexedPicture } from '#view-models/png/indexed-picture.ts';
import { indexedPng } from '#view-models/png/indexed-png.ts';

/** The pixels of a PNG file, four bytes each, as another program reads it. */
function decoded(png: Uint8Array, width: number, height: number): Buffer {
  const address = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const image = `<image href="${address}" width="${width}" height="${height}" image-rendering="pixelated"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`;
  return new Resvg(svg).render().pixels;
}

/** An opaque picture of so many colors. */
function pictureOf(colors: number, width: number, height: number): Uint8Array {
  const pixels = Buffer.alloc(4 * width * height, 0xff);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    pixels.writeUIntBE((pixel % colors) * 259, 4 * pixel, 3);
  return pixels;
}

describe('a PNG with a palette', () => {
  it.each([
    [1, 1, 1],
    [2, 5, 3],
    [255, 40, 30],
    [256, 61, 17],
  ])('has every pixel of a picture with %i colors', (colors, width, height) => {
    const pixels = pictureOf(colors, width, height);
    const picture = indexedPicture(pixels, width, height);
    expect(picture?.palette).toHaveLength(3 * colors);
    if (picture === undefined) return;
    expect(decoded(indexedPng(picture, 6), width, height).equals(pixels)).toBe(true);
  });

  it('is not made of a picture with more than 256 colors', () => {
    expect(indexedPicture(pictureOf(257, 61, 17), 61, 17)).toBeUndefined();
  });
});

it.each([1, 2, 16])('the map as a picture has %i pixels a cell, each in the color of what it is', (scale) => {
  const atlas = getPortAtlas(readBuiltInRegistry(), []);
  const side = MAP_SIDE * scale;
  const pixels = decoded(mapPng(atlas, scale), side, side);
  const wrong: number[] = [];
  for (let port = 0; port < MAP_SIDE * MAP_SIDE; port += 1) {
    const [row, column] = [Math.floor(port / MAP_SIDE), port % MAP_SIDE];
    const corners = [0, scale - 1].map(
      (inner) => 4 * ((row * scale + inner) * side + column * scale + inner),
    );
    const color = Number.parseInt(MAP_COLORS[cellKind(atlas, port, 'either')].slice(1), 16);
    if (corners.some((at) => pixels.readUIntBE(at, 3) !== color)) wrong.push(port);
  }
  expect(wrong).toEqual([]);
  expect(new Set(CELL_KINDS.map((kind) => MAP_COLORS[kind])).size).toBeGreaterThan(3);
});
