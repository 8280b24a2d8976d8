import type { PortNumber } from '#domain/port-number.ts';
import { cleanText, squash } from '#domain/search/clean-text.ts';
import type { Program } from '#domain/search/search-document.ts';
import type { TransportProtocol } from '#domain/transport-protocol.ts';
import type { SearchableArticle } from './search-index.ts';

const keyOf = (name: string): string => squash(cleanText(name));

interface Claim {
  readonly name: string;
  readonly kind: Program['kind'];
  readonly port: PortNumber;
  readonly transports: readonly TransportProtocol[];
}

/** Software is searched by its name; what is longer describes ("VNC viewers in listening mode"). */
const LONGEST_SOFTWARE_NAME = 1;

/** What an article says is met at its port: everyday names, and the software in its table of uses. */
function claimsOf({ port, article }: SearchableArticle): Claim[] {
  const names = article.aliases.map((name): Claim => ({ name, kind: 'name', port, transports: [] }));
  const software = article.uses
    .map(({ software: name, transport }): Claim => {
      const transports: TransportProtocol[] = transport === 'both' ? ['tcp', 'udp'] : [transport];
      return { name: name.replace(/\s*\(.*\)$/, ''), kind: 'program', port, transports };
    })
    .filter(({ name }) => name.split(' ').length <= LONGEST_SOFTWARE_NAME);
  return [...names, ...software];
}

const homeOf = ({ ports: [home] }: Program): PortNumber => home?.port ?? 0;

/** A port at the end of a program's list, unless it is there already. */
function withPort(program: Program, { port, transports }: Claim): Program {
  const isThere = program.ports.some((place) => place.port === port);
  return isThere ? program : { ...program, ports: [...program.ports, { port, transports }] };
}

/** What can be searched by name besides the registry's services. */
export interface SearchablePrograms {
  /** Ascending by first port; of one port, what articles speak of comes first. */
  readonly programs: readonly Program[];
  /** Everyday names that only an article knows, by port. */
  readonly portNames: ReadonlyMap<PortNumber, readonly string[]>;
}

/**
 * The curated list, completed by the articles. Where both know a name, the list decides which port
 * comes first; ports of articles are appended.
 */
export function getPrograms(
  curated: readonly Program[],
  articles: readonly SearchableArticle[],
): SearchablePrograms {
  const listed = new Map(
    curated.map(({ name, kind, aliases, ports }): [string, Program] => [
      name,
      { name, kind, aliases, ports },
    ]),
  );
  const owners = new Map(
    curated.flatMap((one) => [one.name, ...one.aliases].map((name) => [keyOf(name), one.name])),
  );
  const portNames = new Map<PortNumber, string[]>();
  for (const claim of articles.flatMap(claimsOf)) {
    const { name, kind, port, transports } = claim;
    const owner = listed.get(owners.get(keyOf(name)) ?? '');
    if (owner !== undefined) listed.set(owner.name, withPort(owner, claim));
    else if (kind === 'name') portNames.set(port, [...(portNames.get(port) ?? []), name]);
    else {
      listed.set(name, { name, kind, aliases: [], ports: [{ port, transports }] });
      owners.set(keyOf(name), name);
    }
  }
  const programs = mentionedFirst(listed, owners, articles);
  return { programs: programs.sort((left, right) => homeOf(left) - homeOf(right)), portNames };
}

/** What articles speak of is what readers are told first. */
function mentionedFirst(
  listed: ReadonlyMap<string, Program>,
  owners: ReadonlyMap<string, string>,
  articles: readonly SearchableArticle[],
): Program[] {
  const mentioned = new Set(articles.flatMap(claimsOf).map(({ name }) => owners.get(keyOf(name))));
  const programs = [...listed.values()];
  return [
    ...programs.filter(({ name }) => mentioned.has(name)),
    ...programs.filter(({ name }) => !mentioned.has(name)),
  ];
}
