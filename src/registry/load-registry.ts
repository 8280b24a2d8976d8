import { createPortRegistry } from '#domain/create-port-registry.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { mergeSnapshots } from './merge-snapshots.ts';
import { readSnapshots, SNAPSHOT_SOURCES } from './registry-snapshots.ts';

let loaded: PortRegistry | undefined;

/**
 * The registry, read once in a process: the official download in `content/registry/` where there is
 * one, otherwise what the installed data packages say together. Throws a RegistryDataError that
 * names the file, the cause and the mend.
 */
export function loadRegistry(): PortRegistry {
  loaded ??= readBuiltInRegistry();
  return loaded;
}

/** The registry of the data packages, read afresh from the `node_modules` of a folder. */
export function readBuiltInRegistry(root?: string): PortRegistry {
  const { rows, formerly } = mergeSnapshots(readSnapshots(root));
  const { current, year2023, year2015 } = SNAPSHOT_SOURCES;
  return createPortRegistry({ sources: [current, year2023, year2015], asOf: current.asOf, rows, formerly });
}
