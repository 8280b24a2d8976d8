import type { ServiceAssignment, ServiceEntry } from './assignment.ts';
import { portsIn } from './port-interval.ts';
import type { RegistryRow } from './registry-row.ts';
import { serviceNameKey, serviceSlug } from './service-name.ts';
import { TRANSPORT_PROTOCOLS } from './transport-protocol.ts';

/** Collects the rows of each service name, in the order in which the names first appear. */
export function createServiceIndex(rows: readonly RegistryRow[]): readonly ServiceEntry[] {
  const rowsOf = new Map<string, RegistryRow[]>();
  for (const row of rows) {
    if (row.assignment.name === null) continue;
    const key = serviceNameKey(row.assignment.name);
    const found = rowsOf.get(key);
    if (found === undefined) rowsOf.set(key, [row]);
    else found.push(row);
  }
  const aliasesOf = collectAliases(rows);
  return Array.from(rowsOf, ([key, found]) => toServiceEntry(found, [...(aliasesOf.get(key) ?? [])]));
}

/** The historic names of each name, by the name's key. */
function collectAliases(rows: readonly RegistryRow[]): Map<string, Set<string>> {
  const aliasesOf = new Map<string, Set<string>>();
  for (const { name, aliasOf } of rows.map((row) => row.assignment)) {
    if (name === null || aliasOf === null) continue;
    const key = serviceNameKey(aliasOf);
    aliasesOf.set(key, (aliasesOf.get(key) ?? new Set()).add(name));
  }
  return aliasesOf;
}

function toServiceEntry(rows: readonly RegistryRow[], aliases: readonly string[]): ServiceEntry {
  const assignments = rows.map(({ ports, transports, assignment }): ServiceAssignment => {
    return { ports, transports, assignment };
  });
  const name = rows[0]?.assignment.name ?? '';
  return {
    name,
    slug: serviceSlug(name),
    description: firstOf(assignments, 'description'),
    ports: assignments.flatMap(portsOf).sort(byPortThenTransport),
    aliasOf: firstOf(assignments, 'aliasOf'),
    aliases,
    assignments,
  };
}

function firstOf(assignments: readonly ServiceAssignment[], fact: 'description' | 'aliasOf'): string | null {
  return assignments.map(({ assignment }) => assignment[fact]).find((value) => value !== null) ?? null;
}

type ServicePort = ServiceEntry['ports'][number];

function portsOf({ ports, transports }: ServiceAssignment): readonly ServicePort[] {
  if (ports === null) return [];
  return Array.from(portsIn(ports)).flatMap((port) => transports.map((transport) => ({ port, transport })));
}

function byPortThenTransport(one: ServicePort, other: ServicePort): number {
  const order = TRANSPORT_PROTOCOLS.indexOf(one.transport) - TRANSPORT_PROTOCOLS.indexOf(other.transport);
  return one.port - other.port || order;
}
