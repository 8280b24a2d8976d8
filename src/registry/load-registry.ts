import path from 'node:path';
import { createPortRegistry, type RegistryContents } from '#domain/create-port-registry.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { rowOfRecord, type RegistryRecord } from '#domain/registry-record.ts';
import { mergeSnapshots } from './merge-snapshots.ts';
import { OFFICIAL_FOLDER, readOfficialSnapshot } from './official-snapshot.ts';
import { readSnapshots, SNAPSHOT_SOURCES } from './registry-snapshots.ts';

declare global {
  /** The build and the bundled pages are different modules of one process, and one registry is enough for both. */
  var loadedRegistry: PortRegistry | undefined;
}

/**
 * The registry, read once in a process: the official download in `content/registry/` where there is
 * one, otherwise what the installed data packages say together. Throws a RegistryDataError that
 * names the file, the cause and the mend.
 */
export function loadRegistry(): PortRegistry {
  return (globalThis.loadedRegistry ??= readRegistry());
}

/** The same, read afresh from a project's folder. */
export function readRegistry(root = process.cwd()): PortRegistry {
  const contents = readRegistryContents(root);
  const registry = createPortRegistry(contents);
  contentsOf.set(registry, contents);
  return registry;
}

const contentsOf = new WeakMap<PortRegistry, RegistryContents>();

/** What the registry of this process is made of: plain data, which a build may keep for the next. */
export function loadRegistryContents(): RegistryContents {
  return contentsOf.get(loadRegistry()) ?? readRegistryContents();
}

function readRegistryContents(root = process.cwd()): RegistryContents {
  const official = readOfficialSnapshot(path.join(root, OFFICIAL_FOLDER));
  if (official === undefined) return builtInContents(root);
  return officialContents(official.file.records, official.snapshot.updated);
}

/** The registry of the data packages and documented names of a project's folder. */
export function readBuiltInRegistry(root?: string): PortRegistry {
  return createPortRegistry(builtInContents(root));
}

/** The registry of IANA's own records, as they stood on a date. */
export function createOfficialRegistry(records: readonly RegistryRecord[], asOf: string): PortRegistry {
  return createPortRegistry(officialContents(records, asOf));
}

function builtInContents(root?: string): RegistryContents {
  const { rows, formerly } = mergeSnapshots(readSnapshots(root));
  const { asOf } = SNAPSHOT_SOURCES.current;
  return { sources: Object.values(SNAPSHOT_SOURCES), asOf, rows, formerly };
}

function officialContents(records: readonly RegistryRecord[], asOf: string): RegistryContents {
  const source = {
    title: 'IANA Service Name and Transport Protocol Port Number Registry',
    url: 'https://www.iana.org/assignments/service-names-port-numbers',
    asOf,
    license: 'CC0-1.0',
  };
  return { sources: [source], asOf, rows: records.map((record) => rowOfRecord(record, asOf)) };
}
