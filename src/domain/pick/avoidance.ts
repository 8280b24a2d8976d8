import { isBlockedByBrowsers } from '../blocked-ports.ts';
import { systemsHandingOut } from '../ephemeral-ranges.ts';
import type { PortAtlas } from '../port-map/port-atlas.ts';
import type { PortNumber } from '../port-number.ts';
import { listText } from '../port-summary.ts';
import { developmentDefault } from './development-defaults.ts';

/** A reason to leave a number alone when choosing one for a new service. */
export interface Avoidance {
  readonly key: 'privileged' | 'assigned' | 'reserved' | 'popular' | 'unauthorized' | 'blocked' | 'temporary';
  /** As a choice: `numbers that are assigned`. */
  readonly label: string;
  /** Why this number is to be avoided, as a sentence; `null` if this reason does not concern it. */
  readonly explain: (port: PortNumber, atlas: PortAtlas) => string | null;
}

const FIRST_UNPRIVILEGED = 1024;

function transportsWith(port: PortNumber, atlas: PortAtlas, status: 'assigned' | 'reserved'): string {
  const transports = [atlas.tcp[port] === status ? 'TCP' : '', atlas.udp[port] === status ? 'UDP' : ''];
  return listText(transports.filter((transport) => transport !== ''));
}

function explainAssigned(port: PortNumber, atlas: PortAtlas): string | null {
  const transports = transportsWith(port, atlas, 'assigned');
  if (transports === '') return null;
  const { tcp = [], udp = [] } = atlas.names.get(port) ?? {};
  const names = [...new Set([...tcp, ...udp])].slice(0, 3);
  return `IANA has assigned it on ${transports}${names.length > 0 ? ` to ${listText(names)}` : ''}.`;
}

function explainPopular(port: PortNumber, atlas: PortAtlas): string | null {
  const uses = [...(atlas.articles.get(port)?.uses ?? [])];
  const development = developmentDefault(port);
  if (development !== null && !uses.includes(development)) uses.push(development);
  if (uses.length > 0) return `Often taken already: ${listText(uses.slice(0, 3))}.`;
  return atlas.articles.has(port) ? 'It is known for something: its page has a story.' : null;
}

/** Every reason, the gravest first. */
export const AVOIDANCES: readonly Avoidance[] = [
  {
    key: 'privileged',
    label: 'System Ports (below 1024)',
    explain: (port) =>
      port < FIRST_UNPRIVILEGED
        ? 'A System Port: Linux and others ask for special rights to listen below 1024.'
        : null,
  },
  { key: 'assigned', label: 'assigned by IANA', explain: explainAssigned },
  {
    key: 'reserved',
    label: 'reserved by IANA',
    explain: (port, atlas) => {
      const transports = transportsWith(port, atlas, 'reserved');
      return transports === '' ? null : `IANA keeps it reserved on ${transports}.`;
    },
  },
  { key: 'popular', label: 'popular without an assignment', explain: explainPopular },
  {
    key: 'unauthorized',
    label: 'with unauthorized use reported',
    explain: (port, atlas) =>
      atlas.unauthorized.has(port)
        ? 'The registry reports that somebody uses it without an assignment.'
        : null,
  },
  {
    key: 'blocked',
    label: 'blocked by browsers',
    explain: (port) =>
      isBlockedByBrowsers(port) ? 'Browsers refuse to connect to it (the Fetch standard’s list).' : null,
  },
  {
    key: 'temporary',
    label: 'lent out as temporary ports',
    explain: (port) => {
      const systems = systemsHandingOut(port).map(({ system }) => system);
      return systems.length === 0
        ? null
        : `${listText(systems)} may hand it to any program that calls out: your service would sometimes find it taken.`;
    },
  },
];
