import type { AssignmentStatus } from '../assignment-status.ts';
import type { PortNumber } from '../port-number.ts';
import { rangeOf } from '../port-range.ts';
import type { PortAtlas } from './port-atlas.ts';

/** What a cell says when it is looked at. */
export interface CellFacts {
  readonly port: PortNumber;
  /** `https`, `exec on TCP, comsat on UDP`, or nothing. */
  readonly names: string;
  /** `Assigned on TCP and UDP`, `Assigned on TCP, reserved on UDP`. */
  readonly status: string;
  readonly statuses: { readonly tcp: AssignmentStatus; readonly udp: AssignmentStatus };
  readonly article: string | null;
  readonly uses: string;
  readonly unauthorized: boolean;
  readonly range: string;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function namesText(atlas: PortAtlas, port: PortNumber): string {
  const { tcp = [], udp = [] } = atlas.names.get(port) ?? {};
  const [onTcp, onUdp] = [tcp.join(', '), udp.join(', ')];
  if (onTcp === onUdp || onUdp === '') return onTcp;
  return onTcp === '' ? onUdp : `${onTcp} on TCP, ${onUdp} on UDP`;
}

function statusText({ tcp, udp }: PortAtlas, port: PortNumber): string {
  const words = [tcp[port], udp[port]].map((status) => (status ?? 'not-listed').replace('-', ' '));
  const [onTcp = '', onUdp = ''] = words;
  if (onTcp === 'dynamic') return 'Dynamic: assigned to nobody, lent to anybody';
  return capital(onTcp === onUdp ? `${onTcp} on TCP and UDP` : `${onTcp} on TCP, ${onUdp} on UDP`);
}

/** The facts of a cell, in short. */
export function cellFacts(atlas: PortAtlas, port: PortNumber): CellFacts {
  const article = atlas.articles.get(port);
  return {
    port,
    names: namesText(atlas, port),
    status: statusText(atlas, port),
    statuses: { tcp: atlas.tcp[port] ?? 'not-listed', udp: atlas.udp[port] ?? 'not-listed' },
    article: article?.title ?? null,
    uses: article?.uses.join(', ') ?? '',
    unauthorized: atlas.unauthorized.has(port),
    range: rangeOf(port).name,
  };
}

/** The same facts as one sentence for a screen reader. */
export function cellSentence({ port, names, status, article, unauthorized }: CellFacts): string {
  const parts = [
    `Port ${port}`,
    names,
    status,
    article ?? '',
    unauthorized ? 'Unauthorized use reported' : '',
  ];
  return `${parts.filter((text) => text !== '').join('. ')}.`;
}
