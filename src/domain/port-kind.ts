import type { PortEntry } from './assignment.ts';
import { currentServices, documentedTransports, groupTransports, listedTransports } from './port-summary.ts';

/** The kinds of port that a page finds different words for. */
export type PortKind =
  | 'dynamic'
  | 'assigned-documented'
  | 'assigned-undocumented'
  | 'assigned-nameless'
  | 'several-services'
  | 'reserved'
  | 'formerly-assigned'
  | 'unassigned'
  | 'not-listed';

/** Which kind of port this is. Assigned on any transport counts as assigned. */
export function portKind(entry: PortEntry): PortKind {
  if (entry.range === 'dynamic') return 'dynamic';
  const services = currentServices(entry);
  if (services.length > 1) return 'several-services';
  const [service] = services;
  if (service !== undefined) {
    if (service.name === null) return 'assigned-nameless';
    return documentedTransports(entry, service).length === 0
      ? 'assigned-undocumented'
      : 'assigned-documented';
  }
  if (groupTransports(entry).some((group) => group.entry.formerly.length > 0)) return 'formerly-assigned';
  const statuses = listedTransports(entry).map((transport) => entry.transports[transport]?.status);
  if (statuses.includes('reserved')) return 'reserved';
  return statuses.includes('unassigned') ? 'unassigned' : 'not-listed';
}
