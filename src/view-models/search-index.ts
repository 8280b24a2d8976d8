import type { Assignment, PortEntry } from '#domain/assignment.ts';
import { FIRST_PORT, LAST_PORT, type PortNumber } from '#domain/port-number.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { cleanText, squash } from '#domain/search/clean-text.ts';
import type { Program, ServiceNameHere } from '#domain/search/search-document.ts';
import type { DetailIndex, IndexedPort, NameIndex } from '#domain/search/search-index.ts';
import type { Topic } from '#domain/topic.ts';
import { descriptionText } from '#domain/service-alias.ts';
import { TRANSPORT_PROTOCOLS, type TransportProtocol } from '#domain/transport-protocol.ts';
import type { PortArticle } from '#schemas/port-article.ts';
import { keyOf, splitPhrases, withoutNeedless } from './search-aliases.ts';
import { getPrograms } from './search-programs.ts';

/** What search takes from an article. */
export interface SearchableArticle {
  readonly port: PortNumber;
  readonly article: Pick<PortArticle, 'aliases' | 'topics' | 'uses'>;
}

/** A row of the curated list. */
export type CuratedProgram = Program & { readonly topic: Topic | null };

export interface SearchSources {
  readonly registry: PortRegistry;
  readonly programs: readonly CuratedProgram[];
  readonly articles: readonly SearchableArticle[];
}

/** Longer descriptions are cut: they are read in a line of results. */
const LONGEST_DESCRIPTION = 90;

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
    .map(({ assignment }) => (descriptionText(assignment.description) ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && !names.includes(squash(cleanText(text))));
  const different = descriptions.filter(
    (text, index) => descriptions.findIndex((other) => cleanText(other) === cleanText(text)) === index,
  );
  return shorten(different.join(' · '));
}

const isPlain = (status: string): boolean => status === 'unassigned' || status === 'dynamic';

const serviceNames = (registry: PortRegistry, port: PortNumber): string[] =>
  getServices(registry.port(port)).map(({ name }) => name);

/** A program with the aliases that are needed. */
function withNeededAliases(registry: PortRegistry, program: Program, shared: ReadonlySet<string>): Program {
  const [home] = program.ports;
  const registered = home === undefined ? [] : serviceNames(registry, home.port);
  return { ...program, aliases: withoutNeedless(program.aliases, [program.name, ...registered], shared) };
}

/** Ports with anything to say, ascending. */
function getPorts({ registry, articles }: SearchSources, programs: readonly Program[]): IndexedPort[] {
  const withArticle = new Set(articles.map(({ port }) => port));
  const withProgram = new Set(programs.flatMap(({ ports }) => ports.map(({ port }) => port)));
  const ports: IndexedPort[] = [];
  for (let port = FIRST_PORT; port <= LAST_PORT; port++) {
    const entry = registry.port(port);
    const status = { tcp: entry.transports.tcp.status, udp: entry.transports.udp.status };
    const services = getServices(entry);
    const hasArticle = withArticle.has(port);
    const plain = isPlain(status.tcp) && isPlain(status.udp) && services.length === 0;
    if (plain && !hasArticle && !withProgram.has(port)) continue;
    ports.push({ port, status, services, hasArticle });
  }
  return ports;
}

/** Topics by port: an article's own, else those of the programs whose first port it is. */
function getTopics({ programs, articles }: SearchSources): Map<PortNumber, readonly Topic[]> {
  const topics = new Map<PortNumber, readonly Topic[]>();
  for (const { ports, topic } of programs) {
    const home = ports[0]?.port;
    if (home === undefined || topic === null) continue;
    topics.set(home, [...new Set([...(topics.get(home) ?? []), topic])]);
  }
  for (const { port, article } of articles) topics.set(port, article.topics);
  return topics;
}

/** Names, or nothing, for each number: only what has any. */
const named = (entries: Iterable<readonly [number, readonly string[]]>): Map<number, readonly string[]> =>
  new Map([...entries].filter(([, names]) => names.length > 0));

/** The whole index, in the two parts in which it travels. */
export function getSearchIndex(sources: SearchSources): { names: NameIndex; details: DetailIndex } {
  const { registry } = sources;
  const { programs: complete, portNames } = getPrograms(sources.programs, sources.articles);
  const names = [...complete.map(({ name }) => name), ...[...portNames.values()].flat()];
  const shared = new Set(names.map(keyOf));
  const split = complete.map((program) => splitPhrases(withNeededAliases(registry, program, shared)));
  const programs = split.map(({ program }) => program);
  const ports = getPorts(sources, programs);
  return {
    names: { ports, programs },
    details: {
      descriptions: ports.map(({ port }) => getDescription(registry.port(port))),
      topics: getTopics(sources),
      phrases: named(split.map(({ phrases }, index) => [index, phrases])),
      portNames: named(
        [...portNames].map(([port, names]) => [port, withoutNeedless(names, serviceNames(registry, port))]),
      ),
    },
  };
}
