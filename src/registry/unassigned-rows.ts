import type { Assignment } from '#domain/assignment.ts';
import { PORT_RANGES } from '#domain/port-range.ts';
import type { PortNumber } from '#domain/port-number.ts';
import { portsIn } from '#domain/port-interval.ts';
import type { RegistryRow } from '#domain/registry-row.ts';
import { undetailedAssignment } from './undetailed-assignment.ts';

/**
 * Rows for the ports that the registry assigns from and that no other row speaks of: those are
 * unassigned. What an older copy reported of them while they were unassigned already (unauthorized
 * use, notes) is carried along, block by block.
 */
export function unassignedRows(
  known: readonly RegistryRow[],
  olderBlocks: ReadonlyMap<PortNumber, RegistryRow>,
  asOf: string,
): readonly RegistryRow[] {
  const covered = new Set(known.flatMap(({ ports }) => (ports === null ? [] : Array.from(portsIn(ports)))));
  const fresh = undetailedAssignment(null, 'Unassigned', asOf);
  const rows: { first: PortNumber; last: PortNumber; assignment: Assignment }[] = [];
  for (const port of assignablePorts()) {
    if (covered.has(port)) continue;
    const assignment = olderBlocks.get(port)?.assignment ?? fresh;
    const block = rows.at(-1);
    if (block?.last === port - 1 && block.assignment === assignment) block.last = port;
    else rows.push({ first: port, last: port, assignment });
  }
  return rows.map(({ first, last, assignment }) => {
    return { ports: { first, last }, transports: ['tcp', 'udp'], status: 'unassigned', assignment };
  });
}

function assignablePorts(): Generator<PortNumber> {
  const assignable = PORT_RANGES.filter(({ key }) => key !== 'dynamic');
  return portsIn({ first: 0, last: Math.max(...assignable.map(({ last }) => last)) });
}
