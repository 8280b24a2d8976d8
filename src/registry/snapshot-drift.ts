import type { PortRegistry } from '#domain/port-registry.ts';
import type { RegistryRow } from '#domain/registry-row.ts';
import { indexRows, type RowIndex } from './row-index.ts';
import type { CurrentSnapshot } from './snapshot-shapes.ts';

/** A port and transport of which two copies of the registry from different days say different things. */
export interface Drift {
  /** `512/tcp`. */
  readonly key: string;
  /** `added`: only the newer copy lists it by itself; `changed`: both do, with another name or description. */
  readonly kind: 'added' | 'changed';
  /** What the data package says. */
  readonly listed: Listing;
  /** What the other registry says there. */
  readonly other: readonly Listing[];
}

interface Listing {
  readonly name: string | null;
  readonly description: string | null;
}

/** Finds where the newest data package lists what another registry does not: the registry has changed in between. */
export function findDrift(current: CurrentSnapshot, registry: PortRegistry): readonly Drift[] {
  const all = indexRows(registry.rows);
  const single = indexRows(registry.rows.filter(isSinglePort));
  return Array.from(current.listed).flatMap(([key, listed]): readonly Drift[] => {
    const there = listingsAt(single, key);
    if (there.length === 0) return [{ key, kind: 'added', listed, other: listingsAt(all, key) }];
    return there.some((other) => isSame(listed, other))
      ? []
      : [{ key, kind: 'changed', listed, other: there }];
  });
}

/** The data package lists single ports with a transport only. */
function isSinglePort({ ports, transports }: RegistryRow): boolean {
  return ports !== null && ports.first === ports.last && transports.length === 1;
}

function listingsAt(index: RowIndex, key: string): readonly Listing[] {
  return (index.get(key) ?? []).map(({ assignment: { name, description } }) => ({ name, description }));
}

function isSame(one: Listing, other: Listing): boolean {
  return one.name === other.name && normalize(one.description) === normalize(other.description);
}

function normalize(description: string | null): string {
  return (description ?? '').replace(/\s+/g, ' ').trim();
}
