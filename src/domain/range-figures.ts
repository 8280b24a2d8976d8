import type { AssignmentStatus } from './assignment-status.ts';
import { portsIn, type PortInterval } from './port-interval.ts';
import type { PortRegistry } from './port-registry.ts';
import { yearOf } from './registry-date.ts';
import { serviceNameKey } from './service-name.ts';

/** How many ports have each status; they add up to the ports of the interval. */
export type StatusCounts = Readonly<Record<AssignmentStatus, number>>;

/** Counts an interval's ports by status, apart for TCP and UDP. */
export function countStatuses(
  registry: PortRegistry,
  interval: PortInterval,
): { readonly tcp: StatusCounts; readonly udp: StatusCounts } {
  return { tcp: count(registry.statuses('tcp'), interval), udp: count(registry.statuses('udp'), interval) };
}

function count(statuses: readonly AssignmentStatus[], { first, last }: PortInterval): StatusCounts {
  const counts = { assigned: 0, reserved: 0, unassigned: 0, dynamic: 0, 'not-listed': 0 };
  for (const status of statuses.slice(first, last + 1)) counts[status] += 1;
  return counts;
}

/** The longest block of ports that are unassigned for both TCP and UDP; of equals, the lowest. */
export function longestFreeBlock(registry: PortRegistry, interval: PortInterval): PortInterval | undefined {
  const [tcp, udp] = [registry.statuses('tcp'), registry.statuses('udp')];
  let longest: PortInterval | undefined;
  let first: number | undefined;
  for (const port of portsIn(interval)) {
    const isFree = tcp[port] === 'unassigned' && udp[port] === 'unassigned';
    first = isFree ? (first ?? port) : undefined;
    if (first === undefined) continue;
    if (longest === undefined || port - first > longest.last - longest.first) longest = { first, last: port };
  }
  return longest;
}

/** How many assignments were registered in each year. */
export interface RegistrationYears {
  /** Every year from the first to the last with a registration, in order. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  /** Assignments whose row has no registration date: mostly those made before the registry kept any. */
  readonly undated: number;
  /** Assignments whose date our source does not carry. */
  readonly unknown: number;
}

/**
 * Counts the assignments of an interval by the year of registration. A name at a port counts once,
 * whatever its transports, by its earliest date.
 */
export function registrationsPerYear(registry: PortRegistry, interval: PortInterval): RegistrationYears {
  const dates = new Map<string, { year: number | undefined; isUnknown: boolean }>();
  for (const { ports, assignment } of registry.rows) {
    if (ports === null || assignment.name === null || assignment.aliasOf !== null) continue;
    if (ports.first < interval.first || ports.first > interval.last) continue;
    const key = `${ports.first} ${serviceNameKey(assignment.name)}`;
    const year = earliest(dates.get(key)?.year, yearOf(assignment.registrationDate));
    dates.set(key, { year, isUnknown: assignment.unknown.includes('registrationDate') });
  }
  const all = Array.from(dates.values());
  return {
    years: countYears(all.flatMap(({ year }) => year ?? [])),
    undated: all.filter(({ year, isUnknown }) => year === undefined && !isUnknown).length,
    unknown: all.filter(({ year, isUnknown }) => year === undefined && isUnknown).length,
  };
}

function earliest(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.min(one, other);
}

function countYears(years: readonly number[]): RegistrationYears['years'] {
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, count: years.filter((each) => each === year).length };
  });
}
