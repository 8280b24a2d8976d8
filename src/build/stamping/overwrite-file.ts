import { closeSync, constants, ftruncateSync, openSync, writeSync } from 'node:fs';

/**
 * Writes a file over the one that is there, if any, and cuts off what is left of it. Not emptied first as `writeFileSync`
 * does: ext4 puts every file that was emptied on the disk when it is closed, which takes four times as long.
 */
export function overwriteFile(file: string, content: Uint8Array): void {
  const descriptor = openSync(file, constants.O_WRONLY | constants.O_CREAT);
  try {
    for (let done = 0; done < content.length;) done += writeSync(descriptor, content, done);
    ftruncateSync(descriptor, content.length);
  } finally {
    closeSync(descriptor);
  }
}
