import type { PortNumber } from '#domain/port-number.ts';
import type { Program } from '#domain/search/search-document.ts';
import type { TransportProtocol } from '#domain/transport-protocol.ts';
import { keyOf } from './search-aliases.ts';
import type { SearchableArticle } from './search-index.ts';

interface Claim {
  readonly name: string;
  readonly kind: Program['kind'];
  readonly port: PortNumber;
  readonly transports: readonly TransportProtocol[];
}

/** Software is searched by its name; what is longer describes ("VNC viewers in listening mode"). */
const LONGEST_SOFTWARE_NAME = 1;

/** Everyday names by which an article's port is found. */
function namesOf({ port, article }: SearchableArticle): Claim[] {
  return article.aliases.map((name): Claim => ({ name, kind: 'name', port, transports: [] }));
}

/** The software in an article's table of uses. */
function softwareOf({ port, article }: SearchableArticle): Claim[] {
  return article.uses
    .map(({ software: name, transport }): Claim => {
      const transports: TransportProtocol[] = transport === 'both' ? ['tcp', 'udp'] : [transport];
      return { name: name.replace(/\s*\(.*\)$/, ''), kind: 'program', port, transports };
    })
    .filter(({ name }) => name.split(' ').length <= LONGEST_SOFTWARE_NAME);
}

/** Everything that articles say is met at their ports; software first, because it knows its transports. */
const claimsOf = (articles: readonly SearchableArticle[]): Claim[] => [
  ...articles.flatMap(softwareOf),
  ...articles.flatMap(namesOf),
];

const homeOf = ({ ports: [home] }: Program): PortNumber => home?.port ?? 0;

const isAt = ({ ports }: Program, port: PortNumber): boolean => ports.some((place) => place.port === port);

/** A port at the end of a program's list, unless it is there already. */
function withPort(program: Program, { port, transports }: Claim): Program {
  return isAt(program, port) ? program : { ...program, ports: [...program.ports, { port, transports }] };
}

/** What can be searched by name besides the registry's services. */
export interface SearchablePrograms {
  /** Ascending by first port; of one port, what articles speak of comes first. */
  readonly programs: readonly Program[];
  /** Everyday names that only an article knows, by port. */
  readonly portNames: ReadonlyMap<PortNumber, readonly string[]>;
}

/** Squashed names and aliases, each with the name of its program. */
const ownersOf = (curated: readonly Program[]): Map<string, string> =>
  new Map(curated.flatMap((one) => [one.name, ...one.aliases].map((name) => [keyOf(name), one.name])));

/**
 * The curated list, completed by the articles. Where both know a program's name, the list decides which
 * port comes first; ports of articles are appended. An alias of the list may be another thing's name in
 * an article (`sentinel` is Redis Sentinel, or HASP at 1947): elsewhere it stands for itself.
 */
export function getPrograms(
  curated: readonly Program[],
  articles: readonly SearchableArticle[],
): SearchablePrograms {
  const listed = new Map(
    curated.map(({ name, kind, aliases, ports }): [string, Program] => [
      keyOf(name),
      { name, kind, aliases, ports },
    ]),
  );
  const owners = ownersOf(curated);
  const portNames = new Map<PortNumber, string[]>();
  for (const claim of claimsOf(articles)) {
    const { name, kind, port, transports } = claim;
    const key = keyOf(name);
    const owner = listed.get(keyOf(owners.get(key) ?? ''));
    if (owner !== undefined && isAt(owner, port)) continue;
    const namesake = listed.get(key);
    if (namesake !== undefined) listed.set(key, withPort(namesake, claim));
    else if (kind === 'name') portNames.set(port, [...(portNames.get(port) ?? []), name]);
    else listed.set(key, { name, kind, aliases: [], ports: [{ port, transports }] });
  }
  const programs = mentionedFirst([...listed.values()], owners, articles);
  return { programs: programs.sort((left, right) => homeOf(left) - homeOf(right)), portNames };
}

/** What articles speak of, be it by an alias, is what readers are told first. */
function mentionedFirst(
  programs: readonly Program[],
  owners: ReadonlyMap<string, string>,
  articles: readonly SearchableArticle[],
): Program[] {
  const keys = claimsOf(articles).map(({ name }) => keyOf(name));
  const mentioned = new Set(keys.map((key) => keyOf(owners.get(key) ?? key)));
  return [
    ...programs.filter(({ name }) => mentioned.has(keyOf(name))),
    ...programs.filter(({ name }) => !mentioned.has(keyOf(name))),
  ];
}
