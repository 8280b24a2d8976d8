import { parentPort } from 'node:worker_threads';
import { overwriteFile } from './overwrite-file.ts';

/** Pages as they travel to this thread: their bytes in one piece of memory, one page behind the other. */
export interface PageBatch {
  readonly memory: ArrayBuffer;
  /** The file of each page, and where in the memory its bytes end. */
  readonly pages: readonly (readonly [file: string, end: number])[];
}

parentPort?.on('message', ({ memory, pages }: PageBatch) => {
  let start = 0;
  for (const [file, end] of pages) {
    overwriteFile(file, new Uint8Array(memory, start, end - start));
    start = end;
  }
  // The memory goes back, to be filled again.
  parentPort?.postMessage(memory, [memory]);
});
