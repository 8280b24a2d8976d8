import path from 'node:path';
import { createPortRegistry } from '#domain/create-port-registry.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { rowOfRecord, type RegistryRecord } from '#domain/registry-record.ts';
import { mergeSnapshots } from './merge-snapshots.ts';
import { OFFICIAL_FOLDER, readOfficialSnapshot } from './official-snapshot.ts';
import { readSnapshots, SNAPSHOT_SOURCES } from './registry-snapshots.ts';

let loaded: PortRegistry | undefined;

/**
 * The registry, read once in a process: the official download in `content/registry/` where there is
 * one, otherwise what the installed data packages say together. Throws a RegistryDataError that
 * names the file, the cause and the mend.
 */
export function loadRegistry(): PortRegistry {
  loaded ??= readRegistry();
  return loaded;
}

/** The same, read afresh from a project's folder. */
export function readRegistry(root = process.cwd()): PortRegistry {
  const official = readOfficialSnapshot(path.join(root, OFFICIAL_FOLDER));
  if (official === undefined) return readBuiltInRegistry(root);
  return createOfficialRegistry(official.file.records, official.snapshot.updated);
}

/** The registry of the data packages and documented names of a project's folder. */
export function readBuiltInRegistry(root?: string): PortRegistry {
  const { rows, formerly } = mergeSnapshots(readSnapshots(root));
  const { asOf } = SNAPSHOT_SOURCES.current;
  return createPortRegistry({ sources: Object.values(SNAPSHOT_SOURCES), asOf, rows, formerly });
}

/** The registry of IANA's own records, as they stood on a date. */
export function createOfficialRegistry(records: readonly RegistryRecord[], asOf: string): PortRegistry {
  const source = {
    title: 'IANA Service Name and Transport Protocol Port Number Registry',
    url: 'https://www.iana.org/assignments/service-names-port-numbers',
    asOf,
    license: 'CC0-1.0',
  };
  return createPortRegistry({
    sources: [source],
    asOf,
    rows: records.map((record) => rowOfRecord(record, asOf)),
  });
}
