import type { PortEntry } from '#domain/assignment.ts';
import { portsIn } from '#domain/port-interval.ts';
import type { PortNumber } from '#domain/port-number.ts';
import { FIRST_PORT, LAST_PORT } from '#domain/port-number.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { isAssigned, portLabel } from '#domain/port-summary.ts';
import { shortened } from './text-line.ts';

export interface Neighbour {
  readonly port: PortNumber;
  readonly label: string;
}

export interface Neighbours {
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
  /** The nearest assigned port beyond `previous`; `null` where there is none or it is `previous` itself. */
  readonly previousAssigned: Neighbour | null;
  /** The same beyond `next`. */
  readonly nextAssigned: Neighbour | null;
}

const ascending = (one: PortNumber, other: PortNumber): number => one - other;

const assignedPorts = new WeakMap<PortRegistry, readonly PortNumber[]>();

function assignedIn(registry: PortRegistry): readonly PortNumber[] {
  const known = assignedPorts.get(registry);
  if (known !== undefined) return known;
  const rows = registry.rows.filter(
    ({ status, transports }) => status === 'assigned' && transports.length > 0,
  );
  const intervals = rows.flatMap(({ ports }) => ports ?? []);
  const ports = [...new Set(intervals.flatMap((interval) => [...portsIn(interval)]))].sort(ascending);
  assignedPorts.set(registry, ports);
  return ports;
}

/** How many entries of an ascending list are smaller than `port`. */
function countBelow(ports: readonly PortNumber[], port: PortNumber): number {
  let low = 0;
  let high = ports.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ports[middle] ?? Infinity) < port) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ports on both sides, and the nearest assigned ones beyond them; `titles` are those of articles. */
export function getNeighbours(
  port: PortNumber,
  registry: PortRegistry,
  titles: ReadonlyMap<PortNumber, string>,
): Neighbours {
  const neighbour = (number: PortNumber | undefined): Neighbour | null =>
    number === undefined || number < FIRST_PORT || number > LAST_PORT
      ? null
      : { port: number, label: label(registry.port(number), titles.get(number)) };
  const assigned = assignedIn(registry);
  const below = countBelow(assigned, port);
  const above = assigned[below] === port ? below + 1 : below;
  return {
    previous: neighbour(port - 1),
    next: neighbour(port + 1),
    previousAssigned: assigned[below - 1] === port - 1 ? null : neighbour(assigned[below - 1]),
    nextAssigned: assigned[above] === port + 1 ? null : neighbour(assigned[above]),
  };
}

/** The ports whose pages name a port among their neighbours. */
export function getNamedBy(port: PortNumber, registry: PortRegistry): readonly PortNumber[] {
  const assigned = assignedIn(registry);
  const below = countBelow(assigned, port);
  const isHere = assigned[below] === port;
  const first = isHere ? (assigned[below - 1] ?? FIRST_PORT) : Math.max(FIRST_PORT, port - 1);
  const last = isHere ? (assigned[below + 1] ?? LAST_PORT) : Math.min(LAST_PORT, port + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (each) => each !== port,
  );
}

/** `postgresql — The Database That Asks Before It Encrypts`; without an article the names, or the status. */
function label(entry: PortEntry, title: string | undefined): string {
  const known = shortened(portLabel(entry), 40);
  if (title === undefined) return known;
  return isAssigned(entry) ? `${known} — ${title}` : title;
}
