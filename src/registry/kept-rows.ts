import { portsIn } from '#domain/port-interval.ts';
import type { PortNumber } from '#domain/port-number.ts';
import type { RegistryRow } from '#domain/registry-row.ts';
import { isUnassignedBlock } from './row-index.ts';

/**
 * The rows of an older copy that the newest cannot show, because it lists single ports with a
 * transport only: names without a port, blocks, and rows for no particular transport. A row goes as
 * soon as the newest lists one of its ports; plain unassigned rows are worked out afresh.
 */
export function keptRows(
  rows: readonly RegistryRow[],
  listedPorts: ReadonlySet<PortNumber>,
): readonly RegistryRow[] {
  return rows.filter((row) => {
    const { ports, transports } = row;
    if (ports === null) return true;
    const isInvisible = transports.length > 1 || ports.first < ports.last;
    if (!isInvisible || isUnassignedBlock(row)) return false;
    return Array.from(portsIn(ports)).every((port) => !listedPorts.has(port));
  });
}
