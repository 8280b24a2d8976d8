import type { IndexedPicture } from './indexed-png.ts';

const MOST_COLORS = 256;
const RGBA = 4;

/** An opaque picture, four bytes a pixel, by its palette; `undefined` where it has more than 256 colors. */
export function indexedPicture(
  pixels: Uint8Array,
  width: number,
  height: number,
): IndexedPicture | undefined {
  const colors = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const indices = new Map<number, number>();
  const scanlines = new Uint8Array((width + 1) * height);
  let [color, index] = [-1, 0];
  for (let row = 0, at = 0; row < height; row += 1) {
    const line = row * (width + 1) + 1;
    for (let column = 0; column < width; column += 1, at += RGBA) {
      const next = colors.getUint32(at);
      if (next !== color) {
        color = next;
        index = indices.get(color) ?? indices.size;
        if (index === MOST_COLORS) return undefined;
        indices.set(color, index);
      }
      scanlines[line + column] = index;
    }
  }
  return { width, height, palette: rgbOf([...indices.keys()]), scanlines };
}

function rgbOf(colors: readonly number[]): Uint8Array {
  return Uint8Array.from(
    colors.flatMap((color) => [color >>> 24, (color >>> 16) & 0xff, (color >>> 8) & 0xff]),
  );
}
