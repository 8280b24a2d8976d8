import { ASSIGNMENT_FACTS, type Assignment } from '#domain/assignment.ts';
import { LAST_PORT, type PortNumber } from '#domain/port-number.ts';
import { portsIn } from '#domain/port-interval.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import type { RegistryRow } from '#domain/registry-row.ts';
import { serviceNameKey } from '#domain/service-name.ts';

/** What a row says beyond where it stands. */
export const SCORED_FIELDS = ['description', ...ASSIGNMENT_FACTS, 'aliasOf'] as const;

export type ScoredField = (typeof SCORED_FIELDS)[number];

/** How much of what is stated is right, and how much of what there is to state is stated right. */
export interface Accuracy {
  /** Right of `stated`. */
  readonly right: number;
  readonly stated: number;
  /** What the reference registry has. */
  readonly expected: number;
}

export interface RegistryScore {
  /** Statuses of every port on TCP and UDP. */
  readonly states: Accuracy;
  /** Rows with a service name, by name, ports and transports. */
  readonly records: Accuracy;
  /** Of the records found in both: cells that are not empty, each compared character by character. */
  readonly fields: ReadonlyMap<ScoredField, Accuracy>;
  /** Named records that are right in every field. */
  readonly wholeRecords: Accuracy;
}

/** Tells whether a place (port and transport) is left out of the comparison. */
export type LeaveOut = (port: PortNumber, transport: string) => boolean;

/** Compares a registry with the one that is taken to be right. */
export function scoreRegistry(
  candidate: PortRegistry,
  truth: PortRegistry,
  leaveOut: LeaveOut = () => false,
): RegistryScore {
  const ours = namedRows(candidate, leaveOut);
  const theirs = namedRows(truth, leaveOut);
  const pairs = Array.from(ours).flatMap(([key, rows]) => pairUp(rows, theirs.get(key) ?? []));
  const stated = count(ours);
  const expected = count(theirs);
  const whole = pairs.filter(([one, other]) => SCORED_FIELDS.every((field) => one[field] === other[field]));
  return {
    states: scoreStates(candidate, truth, leaveOut),
    records: { right: pairs.length, stated, expected },
    fields: scoreFields(pairs),
    wholeRecords: { right: whole.length, stated, expected },
  };
}

function scoreStates(candidate: PortRegistry, truth: PortRegistry, leaveOut: LeaveOut): Accuracy {
  let right = 0;
  let all = 0;
  for (const port of portsIn({ first: 0, last: LAST_PORT })) {
    for (const transport of ['tcp', 'udp'] as const) {
      if (leaveOut(port, transport)) continue;
      all++;
      const [one, other] = [candidate, truth].map((each) => each.port(port).transports[transport].status);
      if (one === other) right++;
    }
  }
  return { right, stated: all, expected: all };
}

type RowsByKey = Map<string, Assignment[]>;

function namedRows({ rows }: PortRegistry, leaveOut: LeaveOut): RowsByKey {
  const byKey: RowsByKey = new Map();
  for (const row of rows) {
    if (row.assignment.name === null || isLeftOut(row, leaveOut)) continue;
    const key = rowKey(row, row.assignment.name);
    byKey.set(key, [...(byKey.get(key) ?? []), row.assignment]);
  }
  return byKey;
}

function rowKey({ ports, transports }: RegistryRow, name: string): string {
  const interval = ports === null ? '' : `${ports.first}-${ports.last}`;
  return [serviceNameKey(name), interval, transports.join('+')].join(' ');
}

function isLeftOut({ ports, transports }: RegistryRow, leaveOut: LeaveOut): boolean {
  return (
    ports?.first === ports?.last && transports.some((each) => ports !== null && leaveOut(ports.first, each))
  );
}

/** Rows of the same key in their order; `rdp` is registered twice without a port. */
function pairUp(
  ours: readonly Assignment[],
  theirs: readonly Assignment[],
): readonly (readonly [Assignment, Assignment])[] {
  return ours.flatMap((row, index) => {
    const other = theirs[index];
    return other === undefined ? [] : [[row, other] as const];
  });
}

function count(rows: RowsByKey): number {
  return Array.from(rows.values()).reduce((sum, { length }) => sum + length, 0);
}

function scoreFields(pairs: readonly (readonly [Assignment, Assignment])[]): RegistryScore['fields'] {
  return new Map(
    SCORED_FIELDS.map((field) => {
      const right = pairs.filter(([one, other]) => one[field] !== null && one[field] === other[field]).length;
      const stated = pairs.filter(([one]) => one[field] !== null).length;
      const expected = pairs.filter(([, other]) => other[field] !== null).length;
      return [field, { right, stated, expected }];
    }),
  );
}
