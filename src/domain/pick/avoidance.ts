import { isBlockedByBrowsers } from '../blocked-ports.ts';
import { isHandedOut, systemsHandingOut } from '../ephemeral-ranges.ts';
import type { PortAtlas } from '../port-map/port-atlas.ts';
import type { PortNumber } from '../port-number.ts';
import { listText } from '../port-summary.ts';
import { developmentDefault } from './development-defaults.ts';

/** A reason to leave a number alone when choosing one for a new service. */
export interface Avoidance {
  readonly key: 'privileged' | 'assigned' | 'reserved' | 'popular' | 'unauthorized' | 'blocked' | 'temporary';
  /** As a choice: `numbers that are assigned`. */
  readonly label: string;
  /** Whether it speaks against a number; asked of tens of thousands in a row. */
  readonly concerns: (port: PortNumber, atlas: PortAtlas) => boolean;
  /** Why a number that it speaks against is to be avoided, as a sentence. */
  readonly explain: (port: PortNumber, atlas: PortAtlas) => string;
}

const FIRST_UNPRIVILEGED = 1024;

const isOnEither = (status: 'assigned' | 'reserved') => (port: PortNumber, atlas: PortAtlas) =>
  atlas.tcp[port] === status || atlas.udp[port] === status;

function transportsWith(port: PortNumber, atlas: PortAtlas, status: 'assigned' | 'reserved'): string {
  const transports = [atlas.tcp[port] === status ? 'TCP' : '', atlas.udp[port] === status ? 'UDP' : ''];
  return listText(transports.filter((transport) => transport !== ''));
}

function explainAssigned(port: PortNumber, atlas: PortAtlas): string {
  const { tcp = [], udp = [] } = atlas.names.get(port) ?? {};
  const names = [...new Set([...tcp, ...udp])].slice(0, 3);
  const toWhom = names.length > 0 ? ` to ${listText(names)}` : '';
  return `IANA has assigned it on ${transportsWith(port, atlas, 'assigned')}${toWhom}.`;
}

function explainPopular(port: PortNumber, atlas: PortAtlas): string {
  const uses = [...(atlas.articles.get(port)?.uses ?? [])];
  const development = developmentDefault(port);
  if (development !== null && !uses.includes(development)) uses.push(development);
  if (uses.length > 0) return `Often taken already: ${listText(uses.slice(0, 3))}.`;
  return 'It is known for something: its page has a story.';
}

function explainTemporary(port: PortNumber): string {
  const systems = listText(systemsHandingOut(port).map(({ system }) => system));
  return `${systems} may hand it to any program that calls out: your service would sometimes find it taken.`;
}

/** Every reason, the gravest first. */
export const AVOIDANCES: readonly Avoidance[] = [
  {
    key: 'privileged',
    label: 'System Ports (below 1024)',
    concerns: (port) => port < FIRST_UNPRIVILEGED,
    explain: () => 'A System Port: Linux and others ask for special rights to listen below 1024.',
  },
  {
    key: 'assigned',
    label: 'assigned by IANA',
    concerns: isOnEither('assigned'),
    explain: explainAssigned,
  },
  {
    key: 'reserved',
    label: 'reserved by IANA',
    concerns: isOnEither('reserved'),
    explain: (port, atlas) => `IANA keeps it reserved on ${transportsWith(port, atlas, 'reserved')}.`,
  },
  {
    key: 'popular',
    label: 'popular without an assignment',
    concerns: (port, atlas) => atlas.articles.has(port) || developmentDefault(port) !== null,
    explain: explainPopular,
  },
  {
    key: 'unauthorized',
    label: 'with unauthorized use reported',
    concerns: (port, atlas) => atlas.unauthorized.has(port),
    explain: () => 'The registry reports that somebody uses it without an assignment.',
  },
  {
    key: 'blocked',
    label: 'blocked by browsers',
    concerns: isBlockedByBrowsers,
    explain: () => 'Browsers refuse to connect to it (the Fetch standard’s list).',
  },
  {
    key: 'temporary',
    label: 'lent out as temporary ports',
    concerns: isHandedOut,
    explain: explainTemporary,
  },
];
