import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { SNAPSHOT_FILE } from '#registry/official-snapshot.ts';
import type { RegistrySnapshot } from '#schemas/registry-snapshot.ts';

/**
 * Puts a checked download in the place of the last one. The new file has a name of its own, so that
 * nothing is touched until the snapshot, which names the file in use, is replaced in one step.
 */
export function storeOfficial(folder: string, snapshot: RegistrySnapshot, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeWhole(path.join(folder, snapshot.file), bytes);
  writeWhole(path.join(folder, SNAPSHOT_FILE), `${JSON.stringify(snapshot, null, 2)}\n`);
  for (const name of readdirSync(folder)) {
    const isOutdated =
      /^service-names-port-numbers\.[0-9a-f]{12}\.(csv|xml)$/.test(name) && name !== snapshot.file;
    if (isOutdated) rmSync(path.join(folder, name));
  }
}

/** Writes beside the file and renames, so that a full disk leaves the old file as it was. */
function writeWhole(file: string, content: Uint8Array | string): void {
  const unfinished = `${file}.unfinished`;
  try {
    const handle = openSync(unfinished, 'w');
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(unfinished, file);
  } catch (thrown) {
    rmSync(unfinished, { force: true });
    throw thrown;
  }
}
