import type { FormerName } from '#domain/assignment.ts';
import type { RegistryRow } from '#domain/registry-row.ts';
import { formerNames } from './former-names.ts';
import { keptRows } from './kept-rows.ts';
import { mergeListedKey } from './merge-listed-key.ts';
import { indexBlocks, indexRows, isUnassignedBlock, portOfKey } from './row-index.ts';
import type { CurrentSnapshot, NamesSnapshot } from './snapshot-shapes.ts';
import { unassignedRows } from './unassigned-rows.ts';

/** Copies of the registry at three dates, each of which knows something that the others do not. */
export interface RegistrySnapshots {
  /** The newest: one name for each listed port and transport; no blocks, no names without a port, no details. */
  readonly current: CurrentSnapshot;
  /** Every name of each listed port and transport. */
  readonly year2023: NamesSnapshot;
  /** Every row with all its columns. */
  readonly year2015: readonly RegistryRow[];
  /** Names without a port that RFCs have registered since. */
  readonly documented: readonly RegistryRow[];
}

/** What the copies say together. */
export interface MergedRegistry {
  readonly rows: readonly RegistryRow[];
  readonly formerly: ReadonlyMap<string, readonly FormerName[]>;
}

/**
 * Makes one registry of the copies: the newest decides what is listed, the older ones add names,
 * details (dated), blocks and names without a port.
 */
export function mergeSnapshots({
  current,
  year2023,
  year2015,
  documented,
}: RegistrySnapshots): MergedRegistry {
  const blocksOf2015 = indexBlocks(year2015.filter(isUnassignedBlock));
  const otherRowsOf2015 = indexRows(year2015.filter((row) => !isUnassignedBlock(row)));
  const listed = Array.from(current.listed, ([key, listing]) => {
    const block = blocksOf2015.get(portOfKey(key));
    const older = otherRowsOf2015.get(key) ?? (block === undefined ? [] : [block]);
    return mergeListedKey({ key, listing, asOf: current.asOf }, year2023.get(key) ?? [], older);
  }).flat();
  const listedPorts = new Set(Array.from(current.listed.keys(), portOfKey));
  const known = [...listed, ...keptRows(year2015, listedPorts), ...documented];
  const rows = inRegistryOrder([...known, ...unassignedRows(known, blocksOf2015, current.asOf)]);
  const named = indexRows(rows.filter(({ assignment }) => assignment.name !== null));
  return { rows, formerly: formerNames(named, year2023, otherRowsOf2015) };
}

/** Rows by port, those without a port last; where ports are equal the order stays. */
function inRegistryOrder(rows: readonly RegistryRow[]): readonly RegistryRow[] {
  const first = (row: RegistryRow) => row.ports?.first ?? Number.POSITIVE_INFINITY;
  return rows.toSorted((one, other) => (first(one) === first(other) ? 0 : first(one) - first(other)));
}
