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

/** What an article says is met at its port: everyday names, and the software in its table of uses. */
function claimsOf({ port, article }: SearchableArticle): Claim[] {
  const used = article.uses.map(({ software, transport }): Claim => {
    const transports: TransportProtocol[] = transport === 'both' ? ['tcp', 'udp'] : [transport];
    return { name: software.replace(/\s*\(.*\)$/, ''), kind: 'program', port, transports };
  });
  return [...article.aliases.map((name): Claim => ({ name, kind: 'name', port, transports: [] })), ...used];
}

/**
 * The curated list, completed by the articles. Where both know a name, the list decides which port
 * comes first; names of articles alone are added, ports of articles are appended.
 */
export function getPrograms(curated: readonly Program[], articles: readonly SearchableArticle[]): Program[] {
  const programs = curated.map((program) => ({ ...program, ports: [...program.ports] }));
  const owners = new Map(
    programs.flatMap((one) => [one.name, ...one.aliases].map((name) => [keyOf(name), one])),
  );
  for (const { name, kind, port, transports } of articles.flatMap(claimsOf)) {
    const owner = owners.get(keyOf(name));
    if (owner === undefined) {
      const added = { name, kind, aliases: [], ports: [{ port, transports }], topic: null };
      programs.push(added);
      owners.set(keyOf(name), added);
    } else if (!owner.ports.some((place) => place.port === port)) owner.ports.push({ port, transports });
  }
  // What articles speak of is what readers are told first.
  const mentioned = new Set(articles.flatMap(claimsOf).map(({ name }) => owners.get(keyOf(name))));
  return [...programs.filter((one) => mentioned.has(one)), ...programs.filter((one) => !mentioned.has(one))];
}
