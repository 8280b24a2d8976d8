import type { FormerName, TransportEntry } from './assignment.ts';
import { strongestStatus, type AssignmentStatus } from './assignment-status.ts';
import { LAST_PORT, PORT_COUNT, type PortNumber } from './port-number.ts';
import { rangeOf } from './port-range.ts';
import type { RegistryRow } from './registry-row.ts';
import { currentNamesFirst } from './service-alias.ts';
import type { TransportProtocol } from './transport-protocol.ts';

interface TransportLookup {
  /** What is known of a port on a transport, whether the registry has a row for it or not. */
  entry(port: PortNumber, transport: TransportProtocol): TransportEntry;
  /** Its status alone. */
  status(port: PortNumber, transport: TransportProtocol): AssignmentStatus;
  /** What `entry` gives, but `undefined` where the registry has no row. */
  listed(port: PortNumber, transport: TransportProtocol): TransportEntry | undefined;
}

type FormerNames = ReadonlyMap<string, readonly FormerName[]>;

const NONE: readonly never[] = [];

/** Indexes rows by port and transport. Ports that share one row share its entry. */
export function createTransportLookup(rows: readonly RegistryRow[], formerly: FormerNames): TransportLookup {
  const rowsAt = groupByPort(rows);
  const shared = new Map<RegistryRow, TransportEntry>();
  // Few ports have former names, and every port is looked up.
  const withFormer = new Set(Array.from(formerly.keys(), (key) => Number.parseInt(key, 10)));

  function makeEntry(port: PortNumber, transport: TransportProtocol): TransportEntry {
    const found = rowsAt[transport][port] ?? NONE;
    const former = withFormer.has(port) ? (formerly.get(`${port}/${transport}`) ?? NONE) : NONE;
    const [only] = found;
    if (only === undefined || found.length > 1 || former.length > 0) return describe(port, found, former);
    const entry = shared.get(only) ?? describe(port, found, former);
    shared.set(only, entry);
    return entry;
  }

  return {
    entry: makeEntry,
    status: (port, transport) => statusOf(port, rowsAt[transport][port] ?? NONE),
    listed: (port, transport) =>
      rowsAt[transport][port] === undefined ? undefined : makeEntry(port, transport),
  };
}

/** At the index of each port its rows, where it has any. */
type RowsByPort = (readonly RegistryRow[] | undefined)[];

/** The ports of a block share one list; 42,000 ports are in blocks. */
function groupByPort(rows: readonly RegistryRow[]): Record<TransportProtocol, RowsByPort> {
  const empty = (): RowsByPort => new Array(PORT_COUNT);
  const rowsAt = { tcp: empty(), udp: empty(), sctp: empty(), dccp: empty() };
  for (const row of rows) {
    if (row.ports === null) continue;
    const { first, last } = row.ports;
    const alone = [row];
    for (const transport of row.transports) {
      const there = rowsAt[transport];
      for (let port = first; port <= last; port++) {
        const others = there[port];
        there[port] = others === undefined ? alone : [...others, row];
      }
    }
  }
  return rowsAt;
}

function describe(
  port: PortNumber,
  rows: readonly RegistryRow[],
  formerly: readonly FormerName[],
): TransportEntry {
  const status = statusOf(port, rows);
  const stated = rows.filter((row) => row.status === status).map((row) => row.assignment);
  if (status === 'assigned') return { status, services: currentNamesFirst(stated), remark: null, formerly };
  return { status, services: NONE, remark: stated[0] ?? null, formerly };
}

function statusOf(port: PortNumber, rows: readonly RegistryRow[]): AssignmentStatus {
  const only = rows[0];
  if (only === undefined) return statusWithoutRow(port);
  if (rows.length === 1) return only.status;
  return strongestStatus(rows.map(({ status }) => status)) ?? statusWithoutRow(port);
}

const DYNAMIC = rangeOf(LAST_PORT);

function statusWithoutRow(port: PortNumber): AssignmentStatus {
  return port >= DYNAMIC.first ? 'dynamic' : 'not-listed';
}
