import { LAST_PORT } from '#domain/port-number.ts';
import { portsIn } from '#domain/port-interval.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { compareRegistries, type PortChange } from '#domain/registry-changes.ts';
import { serviceNameKey } from '#domain/service-name.ts';
import { loadRegistry, readBuiltInRegistry, readRegistry } from './load-registry.ts';
import type { NamesSnapshot } from './snapshot-shapes.ts';
import { readSnapshot2023, SNAPSHOT_SOURCES } from './registry-snapshots.ts';

/** What changed in the registry between the two newest states that are at hand. */
export interface RegistryNews {
  /** The dates of the older and of the newer state, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly since: string;
  readonly asOf: string;
  readonly changes: readonly PortChange[];
}

declare global {
  /** A build keeps them for the next: only the registry changes them. */
  var registryNews: RegistryNews | undefined;
}

/** The news of this process' registry, read once. */
export function loadRegistryNews(): RegistryNews {
  return (globalThis.registryNews ??= readRegistryNews());
}

/**
 * Compares the official download with the built-in data, if it is newer than that; otherwise what the site shows with the
 * data package before. Throws a RegistryDataError as `readRegistry` does.
 */
export function readRegistryNews(root = process.cwd()): RegistryNews {
  const now = root === process.cwd() ? loadRegistry() : readRegistry(root);
  const { asOf } = now;
  if (asOf > SNAPSHOT_SOURCES.current.asOf) {
    const builtIn = readBuiltInRegistry(root);
    return { since: builtIn.asOf, asOf, changes: compareRegistries(builtIn, now).ports };
  }
  return { since: SNAPSHOT_SOURCES.year2023.asOf, asOf, changes: changesSince(readSnapshot2023(root), now) };
}

/**
 * The package of 2023 has names with single ports: it shows neither nameless assignments nor all ports of a range.
 * So a port is news where its name, for two ports at most, is nowhere in that package, or where a name of then has no assignment any more.
 */
function changesSince(before: NamesSnapshot, after: PortRegistry): readonly PortChange[] {
  const known = new Set([...before.values()].flat().map(({ name }) => serviceNameKey(name)));
  const isRange = (name: string): boolean =>
    new Set(after.service(name)?.ports.map(({ port }) => port)).size > 2;
  return Array.from(portsIn({ first: 0, last: LAST_PORT })).flatMap((port) =>
    (['tcp', 'udp'] as const).flatMap((transport): readonly PortChange[] => {
      const old = (before.get(`${port}/${transport}`) ?? []).map(({ name }) => name);
      const { status, services } = after.port(port).transports[transport];
      const now = services.flatMap(({ name }) => name ?? []);
      const change = { port, transport, before: old, after: now };
      if (old.length > 0) return status === 'assigned' ? [] : [{ ...change, kind: 'de-assigned' }];
      const isNew = now.length > 0 && !now.some((name) => known.has(serviceNameKey(name)) || isRange(name));
      return isNew ? [{ ...change, kind: 'assigned' }] : [];
    }),
  );
}
