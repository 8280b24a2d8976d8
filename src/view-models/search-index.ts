import type { Assignment, PortEntry } from '#domain/assignment.ts';
import { FIRST_PORT, LAST_PORT, type PortNumber } from '#domain/port-number.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { cleanText, squash } from '#domain/search/clean-text.ts';
import type { Program, ServiceNameHere } from '#domain/search/search-document.ts';
import type { DescriptionIndex, IndexedPort, NameIndex } from '#domain/search/search-index.ts';
import { topicsAtHome } from '#domain/search/topics-at-home.ts';
import { TRANSPORT_PROTOCOLS, type TransportProtocol } from '#domain/transport-protocol.ts';
import type { PortArticle } from '#schemas/port-article.ts';
import { withoutNeedlessAliases } from './search-aliases.ts';
import { getPrograms } from './search-programs.ts';

/** What search takes from an article. */
export interface SearchableArticle {
  readonly port: PortNumber;
  readonly article: Pick<PortArticle, 'aliases' | 'topics' | 'uses'>;
}

export interface SearchSources {
  readonly registry: PortRegistry;
  /** The curated list. */
  readonly programs: readonly Program[];
  readonly articles: readonly SearchableArticle[];
}

/** Longer descriptions are cut: they are read in a line of results. */
const LONGEST_DESCRIPTION = 90;

/** The sentence that IANA adds to renamed services says nothing about the service. */
const RENAMING_NOTE = /\s*IANA assigned this well-formed service\s+name as a replacement for[^.]*\.\s*/;

interface NamedTransport {
  readonly transport: TransportProtocol;
  readonly assignment: Assignment;
}

function assignmentsOf({ transports }: PortEntry): NamedTransport[] {
  return TRANSPORT_PROTOCOLS.flatMap((transport) =>
    (transports[transport]?.services ?? []).map((assignment) => ({ transport, assignment })),
  );
}

/** Service names once each; a historic spelling that compares equal to its replacement is left out. */
function getServices(entry: PortEntry): ServiceNameHere[] {
  const services = new Map<string, { name: string; transports: TransportProtocol[] }>();
  for (const { transport, assignment } of assignmentsOf(entry)) {
    if (assignment.name === null) continue;
    const key = squash(cleanText(assignment.name));
    const known = services.get(key);
    if (known === undefined) services.set(key, { name: assignment.name, transports: [transport] });
    else if (!known.transports.includes(transport)) known.transports.push(transport);
  }
  return [...services.values()];
}

function shorten(text: string): string {
  if (text.length <= LONGEST_DESCRIPTION) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST_DESCRIPTION))}…`;
}

/** The registry's descriptions of a port in one line; one that only repeats the service name is left out. */
function getDescription(entry: PortEntry): string {
  const names = getServices(entry).map(({ name }) => squash(cleanText(name)));
  const descriptions = assignmentsOf(entry)
    .map(({ assignment }) =>
      (assignment.description ?? '').replace(RENAMING_NOTE, '').replace(/\s+/g, ' ').trim(),
    )
    .filter((text) => text !== '' && !names.includes(squash(cleanText(text))));
  const different = descriptions.filter(
    (text, index) => descriptions.findIndex((other) => cleanText(other) === cleanText(text)) === index,
  );
  return shorten(different.join(' · '));
}

const isPlain = (status: string): boolean => status === 'unassigned' || status === 'dynamic';

/** The service names that are registered at the first port of a program. */
function registeredAtHome(registry: PortRegistry, { ports: [home] }: Program): string[] {
  return home === undefined ? [] : getServices(registry.port(home.port)).map(({ name }) => name);
}

/** The index of all that can be named: ports with anything to say, and programs. Ascending by port. */
export function getNameIndex({ registry, programs: curated, articles }: SearchSources): NameIndex {
  const programs = getPrograms(curated, articles).map((program) =>
    withoutNeedlessAliases(program, registeredAtHome(registry, program)),
  );
  const withArticle = new Map(articles.map(({ port, article }) => [port, article]));
  const withProgram = new Set(programs.flatMap(({ ports }) => ports.map(({ port }) => port)));
  const topics = topicsAtHome(programs);
  const ports: IndexedPort[] = [];
  for (let port = FIRST_PORT; port <= LAST_PORT; port++) {
    const entry = registry.port(port);
    const { tcp, udp } = entry.transports;
    const services = getServices(entry);
    const article = withArticle.get(port);
    const plain = isPlain(tcp.status) && isPlain(udp.status) && services.length === 0;
    if (plain && article === undefined && !withProgram.has(port)) continue;
    ports.push({
      port,
      status: { tcp: tcp.status, udp: udp.status },
      services,
      hasArticle: article !== undefined,
      topics: article?.topics ?? topics.get(port) ?? [],
    });
  }
  return { ports, programs };
}

/** The descriptions for the ports of a name index, in its order. */
export function getDescriptionIndex(registry: PortRegistry, { ports }: NameIndex): DescriptionIndex {
  return ports.map(({ port }) => getDescription(registry.port(port)));
}
