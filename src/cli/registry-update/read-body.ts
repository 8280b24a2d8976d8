import { DownloadError } from '../http/download-error.ts';

/** Told after every piece: bytes so far, and of how many where the server says so. */
export type Progress = (received: number, total: number | undefined) => void;

/** The registry has about 1.2 MB as CSV and 5 MB as XML; this is no longer it. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads a whole answer. Throws a DownloadError where it is larger than the registry can be. */
export async function readBody(response: Response, onProgress: Progress): Promise<Uint8Array> {
  const isEncoded = response.headers.has('content-encoding');
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  const total = isEncoded || Number.isNaN(length) ? undefined : length;
  const pieces: Uint8Array[] = [];
  let received = 0;
  for await (const piece of response.body ?? []) {
    received += piece.byteLength;
    if (received > MOST_BYTES)
      throw new DownloadError(`the file is larger than ${MOST_BYTES / 1024 / 1024} MB`);
    pieces.push(piece);
    onProgress(received, total);
  }
  return Buffer.concat(pieces);
}
