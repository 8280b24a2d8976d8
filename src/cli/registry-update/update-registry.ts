import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compareRegistries, type RegistryChanges } from '#domain/registry-changes.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { createOfficialRegistry, readBuiltInRegistry } from '#registry/load-registry.ts';
import { readOfficialFile, type OfficialFile } from '#registry/official-file.ts';
import { OFFICIAL_FOLDER, sha256 } from '#registry/official-snapshot.ts';
import type { RegistrySnapshot } from '#schemas/registry-snapshot.ts';
import { download, type Download, type DownloadOptions } from './download.ts';
import { findPrevious, type Previous } from './previous.ts';
import { refuseCut, refuseOlder, refuseVanished } from './refusals.ts';
import { storeOfficial } from './store-official.ts';

/** IANA's own address of the registry as CSV. */
export const OFFICIAL_URL =
  'https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.csv';

export interface UpdateOptions extends Pick<DownloadOptions, 'onProgress' | 'patience'> {
  /** An address (http, https) or a file. */
  readonly from: string;
  /** The project's folder. */
  readonly root: string;
  /** Takes a file that lacks more names than IANA removes at once, or the last ones. */
  readonly acceptRemovals?: boolean;
}

export type UpdateResult =
  | { readonly kind: 'unchanged'; readonly reason: string }
  | {
      readonly kind: 'updated';
      readonly snapshot: RegistrySnapshot;
      /** What the changes are seen against: the last download, or the built-in data. */
      readonly since: PortRegistry;
      readonly changes: RegistryChanges;
    };

/**
 * Fetches a copy of the registry, checks the whole of it, and only then puts it in the place of the
 * last one. Whatever is thrown, nothing has been changed.
 */
export async function updateRegistry({
  from,
  root,
  acceptRemovals = false,
  ...options
}: UpdateOptions): Promise<UpdateResult> {
  const folder = path.join(root, OFFICIAL_FOLDER);
  const previous = findPrevious(folder);
  const isAddress = /^https?:\/\//i.test(from);
  const known = previous?.snapshot.source === from ? previous.snapshot : undefined;
  const fetched = isAddress ? await download(from, { ...options, known }) : readLocal(from);
  if (fetched === undefined) return { kind: 'unchanged', reason: 'the server has nothing newer' };
  if (sha256(fetched.bytes) === previous?.snapshot.sha256) {
    return { kind: 'unchanged', reason: 'the file is the one that is here already' };
  }
  const file = readOfficialFile(fetched.bytes);
  if (previous !== undefined) refuseOlder({ ...fetched, updated: file.updated }, previous.snapshot);
  const after = createOfficialRegistry(file.records, file.updated);
  const since = previous === undefined ? readBuiltInRegistry(root) : registryOf(previous);
  if (!acceptRemovals) {
    refuseVanished(since, after);
    refuseCut(since, after);
  }
  const snapshot = describeFile(file, fetched, isAddress ? from : path.basename(from));
  storeOfficial(folder, snapshot, fetched.bytes);
  return { kind: 'updated', snapshot, since, changes: compareRegistries(since, after) };
}

function readLocal(file: string): Download {
  return { bytes: readFileSync(file), etag: null, lastModified: null };
}

function registryOf({ file, snapshot }: Previous): PortRegistry {
  return createOfficialRegistry(file.records, snapshot.updated);
}

function describeFile(file: OfficialFile, fetched: Download, source: string): RegistrySnapshot {
  const hash = sha256(fetched.bytes);
  return {
    file: `service-names-port-numbers.${hash.slice(0, 12)}.${file.format}`,
    source,
    retrieved: new Date().toISOString(),
    updated: file.updated,
    bytes: fetched.bytes.byteLength,
    records: file.records.length,
    sha256: hash,
    etag: fetched.etag,
    lastModified: fetched.lastModified,
  };
}
