import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import type { ContentCoding } from './content-coding.ts';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

type Compression = Exclude<ContentCoding, 'identity'>;

/** Below this many bytes compression gains nothing. */
export const SMALLEST_COMPRESSED = 256;

/**
 * Compresses a page while its reader waits: brotli 5 in a window of 64 KB takes a sixth of a millisecond,
 * a twenty-fifth of the default window. A trip through the thread pool would cost more than the work.
 */
export function compressSmall(body: Buffer, coding: Compression): Buffer {
  return exact(
    coding === 'gzip' ? gzipSync(body, GZIP) : brotliCompressSync(body, brotliOptions(16, body.length)),
  );
}

/** Compresses what would hold up other readers in the thread pool. */
export function compressLarge(body: Buffer, coding: Compression): Promise<Buffer> {
  return coding === 'gzip' ? gzipAsync(body, GZIP) : brotliAsync(body, brotliOptions(22, body.length));
}

/** zlib hands out the start of a larger buffer, which would be kept with it. */
function exact(body: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(body.length);
  body.copy(copy);
  return copy;
}

const GZIP = { level: 6 };

function brotliOptions(windowBits: number, size: number) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_LGWIN]: windowBits,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    },
  };
}
