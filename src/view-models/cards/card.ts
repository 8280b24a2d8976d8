import type { PortKind } from '#domain/port-kind.ts';
import type { PortNumber } from '#domain/port-number.ts';

/** The picture that stands for a page where its link is shared. */
export interface Card {
  /** The last part of its address: `/cards/<name>.png`. */
  readonly name: string;
  /** A word above the title. */
  readonly kicker: string;
  /** The number, or the name of the page: shown large. */
  readonly title: string;
  readonly subtitle: string;
  /** Where the port sits, marked in the picture of the port space. */
  readonly port?: PortNumber;
}

/** The address of a card, from `/`. */
export function cardAddress(name: string): string {
  return `/cards/${name}.png`;
}

/** One card for each kind of page. */
export const KIND_CARDS = [
  {
    name: 'site',
    kicker: 'An encyclopedia',
    title: '65,536 ports',
    subtitle: 'What is on that port, is it normal, and what to do now',
  },
  {
    name: 'ports',
    kicker: 'Explore',
    title: 'All ports',
    subtitle: 'The whole port space on one map and in tables',
  },
  {
    name: 'ranges',
    kicker: 'RFC 6335',
    title: 'Port ranges',
    subtitle: 'System Ports, User Ports, Dynamic Ports',
  },
  {
    name: 'services',
    kicker: 'Registry',
    title: 'Service names',
    subtitle: 'Every name that IANA has registered, with its ports',
  },
  {
    name: 'topics',
    kicker: 'Explore',
    title: 'Ports by topic',
    subtitle: 'Databases, mail, games, malware: which ports belong to a subject',
  },
  {
    name: 'tools',
    kicker: 'In your browser',
    title: 'Tools for ports',
    subtitle: 'Decode what is on your screen, pick a free port, copy commands',
  },
  {
    name: 'api',
    kicker: 'For programs',
    title: 'Ports as JSON',
    subtitle: 'Every port and every service name, as static files',
  },
  {
    name: 'assigned',
    kicker: 'IANA registry',
    title: 'Assigned port',
    subtitle: 'What the registry says, and how to see what really listens',
  },
  {
    name: 'reserved',
    kicker: 'IANA registry',
    title: 'Reserved port',
    subtitle: 'Kept back by IANA, and what that means',
  },
  {
    name: 'unassigned',
    kicker: 'IANA registry',
    title: 'Unassigned port',
    subtitle: 'Normal, not suspicious: how to see what listens on it',
  },
  {
    name: 'dynamic',
    kicker: '49152–65535',
    title: 'Dynamic port',
    subtitle: 'Lent by systems to programs that call out',
  },
] as const satisfies readonly Card[];

/** The name of a card that a kind of page shares. */
export type KindCardName = (typeof KIND_CARDS)[number]['name'];

/** The card of a port page without an article of its own. */
export const CARD_OF_KIND: Readonly<Record<PortKind, KindCardName>> = {
  dynamic: 'dynamic',
  'assigned-documented': 'assigned',
  'assigned-undocumented': 'assigned',
  'assigned-nameless': 'assigned',
  'several-services': 'assigned',
  reserved: 'reserved',
  'formerly-assigned': 'unassigned',
  unassigned: 'unassigned',
  'not-listed': 'unassigned',
};
