import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PageBatch } from './write-pages.ts';

/** Pages travel in batches of so many bytes, and so many batches may be on their way. */
const BATCH_BYTES = 2 ** 20;
const MOST_BATCHES = 64;

/** Writes pages in another thread: half of what stamping takes is the system's work with files. */
export interface PageWriter {
  /** Takes a page, of which it keeps a copy. Waits where the disk lags behind. */
  write(file: string, html: Uint8Array): Promise<void>;
  /** When every page is on disk. Throws where one cannot be written. */
  finish(): Promise<void>;
}

/** Starts the thread. */
export function createPageWriter(): PageWriter {
  const worker = new Worker(new URL('write-pages.ts', import.meta.url));
  const free: ArrayBuffer[] = [];
  let onTheWay = 0;
  let batch = emptyBatch(new ArrayBuffer(BATCH_BYTES));
  worker.on('message', (memory: ArrayBuffer) => {
    onTheWay -= 1;
    free.push(memory);
  });
  const failed = new Promise<never>((_, reject) => worker.on('error', reject));
  // Whoever waits gets it; without anybody waiting it must not end the process before its turn.
  failed.catch(() => undefined);

  const send = (): void => {
    const { bytes, pages } = batch;
    const sent: PageBatch = { memory: bytes.buffer, pages };
    worker.postMessage(sent, [bytes.buffer]);
    onTheWay += 1;
  };
  const waitFor = async (most: number): Promise<void> => {
    while (onTheWay > most) await Promise.race([once(worker, 'message'), failed]);
  };
  return {
    async write(file, html) {
      if (batch.end + html.length > batch.bytes.length) {
        send();
        await waitFor(MOST_BATCHES);
        const memory = free.pop();
        const isEnough = memory !== undefined && memory.byteLength >= html.length;
        batch = emptyBatch(isEnough ? memory : new ArrayBuffer(Math.max(BATCH_BYTES, html.length)));
      }
      batch.bytes.set(html, batch.end);
      batch.end += html.length;
      batch.pages.push([file, batch.end]);
    },
    async finish() {
      send();
      await waitFor(0);
      await worker.terminate();
    },
  };
}

function emptyBatch(memory: ArrayBuffer) {
  const pages: [file: string, end: number][] = [];
  return { bytes: new Uint8Array(memory), pages, end: 0 };
}
