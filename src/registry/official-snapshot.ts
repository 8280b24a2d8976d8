import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { registrySnapshotSchema, type RegistrySnapshot } from '#schemas/registry-snapshot.ts';
import { readOfficialFile, type OfficialFile } from './official-file.ts';
import { messageOf, RegistryDataError } from './registry-data-error.ts';

/** Where an official download is kept, seen from the project's folder. */
export const OFFICIAL_FOLDER = 'content/registry';
export const SNAPSHOT_FILE = 'snapshot.json';

const MEND =
  'run "npm run registry:update" for a fresh copy, or delete the files in content/registry/ to use the built-in data.';

/** An official download and what is known about it. */
export interface OfficialSnapshot {
  readonly snapshot: RegistrySnapshot;
  readonly file: OfficialFile;
}

/** What is known of the official download in a folder, or `undefined` where there is none. */
export function readSnapshotInfo(folder: string): RegistrySnapshot | undefined {
  const file = path.join(folder, SNAPSHOT_FILE);
  if (!existsSync(file)) {
    refuseLooseFiles(folder);
    return undefined;
  }
  return orDataError(file, () => registrySnapshotSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
}

/**
 * Reads the official download of a folder, or gives `undefined` where there is none. Throws a
 * RegistryDataError for a download that is broken, missing, or not the one that was checked.
 */
export function readOfficialSnapshot(folder: string): OfficialSnapshot | undefined {
  const snapshot = readSnapshotInfo(folder);
  if (snapshot === undefined) return undefined;
  const file = path.join(folder, snapshot.file);
  const bytes = orDataError(file, () => readFileSync(file));
  if (sha256(bytes) !== snapshot.sha256) {
    const cause = `its content is not what ${SNAPSHOT_FILE} says: the SHA-256 differs.`;
    throw new RegistryDataError({ file, cause, mend: MEND });
  }
  return { snapshot, file: orDataError(file, () => readOfficialFile(bytes)) };
}

/** SHA-256 of a file's bytes, hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function refuseLooseFiles(folder: string): void {
  if (!existsSync(folder)) return;
  const loose = readdirSync(folder).find((name) => /\.(csv|xml)$/i.test(name));
  if (loose === undefined) return;
  const file = path.join(folder, loose);
  const cause = `it has no ${SNAPSHOT_FILE} beside it, so nobody has checked it.`;
  throw new RegistryDataError({ file, cause, mend: `run "npm run registry:update -- --from ${file}".` });
}

function orDataError<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    throw new RegistryDataError({ file, cause: messageOf(thrown), mend: MEND });
  }
}
