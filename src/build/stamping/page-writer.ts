import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { WrittenPages } from './write-pages.ts';

/** So many pages travel together, and so many such batches may wait: some 30 MB. */
const PAGES_IN_BATCH = 100;
const MOST_WAITING = 16;

/** Writes pages in another thread: half of what stamping takes is the system's work with files. */
export interface PageWriter {
  /** Takes a page. Waits where the disk lags behind. */
  write(file: string, html: string): Promise<void>;
  /** When every page is on disk. Throws where one cannot be written. */
  finish(): Promise<void>;
}

/** Starts the thread. */
export function createPageWriter(): PageWriter {
  const worker = new Worker(new URL('write-pages.ts', import.meta.url));
  let batch: WrittenPages = [];
  let waiting = 0;
  worker.on('message', () => (waiting -= 1));
  const failed = new Promise<never>((_, reject) => worker.on('error', reject));
  // Whoever waits gets it; without anybody waiting it must not end the process before its turn.
  failed.catch(() => undefined);

  const send = (): void => {
    worker.postMessage(batch);
    batch = [];
    waiting += 1;
  };
  const waitFor = async (most: number): Promise<void> => {
    while (waiting > most) await Promise.race([once(worker, 'message'), failed]);
  };
  return {
    async write(file, html) {
      batch.push([file, html]);
      if (batch.length < PAGES_IN_BATCH) return;
      send();
      await waitFor(MOST_WAITING);
    },
    async finish() {
      send();
      await waitFor(0);
      await worker.terminate();
    },
  };
}
