import type { FormerName } from '#domain/assignment.ts';
import type { RegistryRow } from '#domain/registry-row.ts';
import { serviceNameKey } from '#domain/service-name.ts';
import type { RowIndex } from './row-index.ts';
import type { NamesSnapshot } from './snapshot-shapes.ts';

/** The names that older copies listed for a port and transport and that no row gives it any more, each once. */
export function formerNames(
  rows: RowIndex,
  year2023: NamesSnapshot,
  year2015: RowIndex,
): ReadonlyMap<string, readonly FormerName[]> {
  const formerly = new Map<string, readonly FormerName[]>();
  for (const key of new Set([...year2023.keys(), ...year2015.keys()])) {
    const older = [...(year2023.get(key) ?? []), ...(year2015.get(key) ?? []).flatMap(asFormerName)];
    if (older.length === 0) continue;
    const current = new Set(
      (rows.get(key) ?? []).flatMap(asFormerName).map(({ name }) => serviceNameKey(name)),
    );
    const gone = older.filter(({ name }) => !current.has(serviceNameKey(name))).filter(isFirstOfItsName);
    if (gone.length > 0) formerly.set(key, gone);
  }
  return formerly;
}

function asFormerName({ assignment: { name, description, asOf } }: RegistryRow): readonly FormerName[] {
  return name === null ? [] : [{ name, description, asOf }];
}

function isFirstOfItsName({ name }: FormerName, index: number, all: readonly FormerName[]): boolean {
  return all.findIndex((other) => serviceNameKey(other.name) === serviceNameKey(name)) === index;
}
