import { writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

/** Pages as they are sent to this thread: their files and their HTML. */
export type WrittenPages = (readonly [file: string, html: string])[];

parentPort?.on('message', (pages: WrittenPages) => {
  for (const [file, html] of pages) writeFileSync(file, html);
  parentPort?.postMessage(pages.length);
});
