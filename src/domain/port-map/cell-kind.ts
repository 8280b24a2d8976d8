import type { AssignmentStatus } from '../assignment-status.ts';
import type { PortNumber } from '../port-number.ts';
import type { PortAtlas } from './port-atlas.ts';

/** What a cell of the map shows; of several, the first in this order. */
export const CELL_KINDS = [
  'article',
  'unauthorized',
  'assigned',
  'reserved',
  'unassigned',
  'not-listed',
  'dynamic',
] as const;

export type CellKind = (typeof CELL_KINDS)[number];

/** As the legend says it. */
export const CELL_LABELS: Readonly<Record<CellKind, string>> = {
  article: 'Has an article',
  unauthorized: 'Unauthorized use reported',
  assigned: 'Assigned',
  reserved: 'Reserved',
  unassigned: 'Unassigned',
  'not-listed': 'Not listed',
  dynamic: 'Dynamic',
};

/** Which transport's status counts; with `either`, the stronger of TCP's and UDP's. */
export type MapTransport = 'either' | 'tcp' | 'udp';

const STRENGTH: readonly AssignmentStatus[] = ['assigned', 'reserved', 'unassigned', 'not-listed', 'dynamic'];

/** The status that a map of one or both transports shows. */
export function mapStatus(
  { tcp, udp }: PortAtlas,
  port: PortNumber,
  transport: MapTransport,
): AssignmentStatus {
  const here =
    transport === 'either' ? [tcp[port], udp[port]] : [transport === 'tcp' ? tcp[port] : udp[port]];
  return STRENGTH.find((status) => here.includes(status)) ?? 'not-listed';
}

/** What the cell of a port shows. */
export function cellKind(atlas: PortAtlas, port: PortNumber, transport: MapTransport): CellKind {
  if (atlas.articles.has(port)) return 'article';
  const status = mapStatus(atlas, port, transport);
  return atlas.unauthorized.has(port) && status !== 'assigned' ? 'unauthorized' : status;
}
