import { formerKey } from '#domain/create-port-registry.ts';
import { portsIn } from '#domain/port-interval.ts';
import type { PortNumber } from '#domain/port-number.ts';
import type { RegistryRow } from '#domain/registry-row.ts';

/** Rows by each port and transport that they cover, `512/tcp`. */
export type RowIndex = ReadonlyMap<string, readonly RegistryRow[]>;

/** Finds rows by port and transport. */
export function indexRows(rows: readonly RegistryRow[]): RowIndex {
  const index = new Map<string, RegistryRow[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const found = index.get(key);
      if (found === undefined) index.set(key, [row]);
      else found.push(row);
    }
  }
  return index;
}

/** `512/tcp` for each port and transport of a row. */
export function* keysOf({ ports, transports }: RegistryRow): Generator<string> {
  if (ports === null) return;
  for (const port of portsIn(ports)) {
    for (const transport of transports) yield formerKey(port, transport);
  }
}

/** The port of `512/tcp`. */
export function portOfKey(key: string): PortNumber {
  return Number.parseInt(key, 10);
}

/** A row that says of a block, or of a port whatever the transport, that it is unassigned and no more. */
export function isUnassignedBlock({ ports, transports, assignment }: RegistryRow): boolean {
  return (
    ports !== null &&
    transports.length > 1 &&
    assignment.name === null &&
    assignment.description === 'Unassigned'
  );
}

/** The block that covers each port. */
export function indexBlocks(blocks: readonly RegistryRow[]): ReadonlyMap<PortNumber, RegistryRow> {
  const index = new Map<PortNumber, RegistryRow>();
  for (const block of blocks) {
    for (const port of block.ports === null ? [] : portsIn(block.ports)) index.set(port, block);
  }
  return index;
}
