import { crc32, deflateSync } from 'node:zlib';

/** A picture of at most 256 colors. */
export interface IndexedPicture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Three bytes a color: red, green, blue. */
  readonly palette: Uint8Array;
  /** Row after row: the byte of a filter (PNG, section 9.2), then for each pixel the index of its color. */
  readonly scanlines: Uint8Array;
}

/** PNG, section 11.2.1: eight bits a pixel, each an index into the palette. */
const INDEXED = 3;
const BITS = 8;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Writes a picture as PNG, compressed as `level` says: 1, fast, to 9, small. */
export function indexedPng(
  { width, height, palette, scanlines }: IndexedPicture,
  level: number,
): Uint8Array<ArrayBuffer> {
  const parts = [
    SIGNATURE,
    header(width, height),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(scanlines, { level })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat(parts));
}

/** A chunk: length, type, data, CRC of type and data (PNG, section 5.3). */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([BITS, INDEXED], 8);
  return chunk('IHDR', data);
}
