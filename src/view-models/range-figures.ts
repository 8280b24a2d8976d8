import { ASSIGNMENT_STATUSES, type AssignmentStatus, STATUS_WORDS } from '#domain/assignment-status.ts';
import type { PortInterval } from '#domain/port-interval.ts';
import type { PortRange } from '#domain/port-range.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import {
  countStatuses,
  longestFreeBlock,
  registrationsPerYear,
  type RegistrationYears,
  type StatusCounts,
} from '#domain/range-figures.ts';
import { transportLabel, type TransportProtocol } from '#domain/transport-protocol.ts';

/** How the ports of a range are divided on one transport: a bar and its numbers. */
export interface StatusBar {
  readonly label: string;
  /** In the order of the bar; statuses without a port are left out. */
  readonly parts: readonly {
    readonly status: AssignmentStatus;
    readonly label: string;
    readonly count: number;
    /** Where the part begins and how long it is, in per cent of the bar. */
    readonly start: number;
    readonly width: number;
  }[];
}

/** A year of registrations: a column and its number. */
export interface YearColumn {
  readonly year: number;
  readonly count: number;
  /** In per cent of the highest column. */
  readonly height: number;
}

/** Registrations, a column a year. */
export interface YearFigures {
  readonly years: readonly YearColumn[];
  /** What the columns count, and what they cannot. */
  readonly yearsNote: string;
}

/** The figures of a range, worded and measured for its page. */
export interface RangeFigures {
  readonly bars: readonly StatusBar[];
  readonly freeBlock: string | null;
}

/** The figures of a range, or `null` for the Dynamic Ports, of which there are none: nothing is assigned there. */
export function getRangeFigures(range: PortRange, registry: PortRegistry): RangeFigures | null {
  if (range.key === 'dynamic') return null;
  const { tcp, udp } = countStatuses(registry, range);
  return {
    bars: [toBar('tcp', tcp), toBar('udp', udp)],
    freeBlock: freeBlockText(range, registry),
  };
}

/** The registrations at the ports of an interval, year by year. */
export function getYearFigures(interval: PortInterval, registry: PortRegistry): YearFigures {
  const registrations = registrationsPerYear(registry, interval);
  return { years: toColumns(registrations), yearsNote: yearsNote(registrations) };
}

function toBar(transport: TransportProtocol, counts: StatusCounts): StatusBar {
  const total = ASSIGNMENT_STATUSES.reduce((sum, status) => sum + counts[status], 0);
  let start = 0;
  const parts = ASSIGNMENT_STATUSES.filter((status) => counts[status] > 0).map((status) => {
    const width = (counts[status] / total) * 100;
    const part = {
      status,
      label: STATUS_WORDS[status],
      count: counts[status],
      start: round(start),
      width: round(width),
    };
    start += width;
    return part;
  });
  return { label: transportLabel(transport), parts };
}

function freeBlockText(range: PortRange, registry: PortRegistry): string | null {
  const block = longestFreeBlock(registry, range);
  if (block === undefined) return null;
  return `The longest block without any assignment is ${block.first}–${block.last}: ${block.last - block.first + 1} ports in a row that are free on both TCP and UDP.`;
}

function toColumns({ years }: RegistrationYears): readonly YearColumn[] {
  const highest = Math.max(...years.map(({ count }) => count));
  return years.map(({ year, count }) => ({ year, count, height: round((count / highest) * 100) }));
}

function yearsNote({ years, undated, unknown }: RegistrationYears): string {
  const dated = years.reduce((sum, { count }) => sum + count, 0);
  const missing = unknown === 0 ? '' : ` and ${grouped(unknown)} whose date is not in the built-in data`;
  return `${grouped(dated)} assignments with a registration date, each name at a port counted once. Not shown: ${grouped(undated)} without a date (most are older than the dates)${missing}.`;
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
