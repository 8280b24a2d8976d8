import type { PortEntry } from '#domain/assignment.ts';
import type { PortNumber } from '#domain/port-number.ts';
import { portKind } from '#domain/port-kind.ts';
import type { PortKind } from '#domain/port-kind.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { currentServices, listText } from '#domain/port-summary.ts';
import { readableDate } from '#domain/registry-date.ts';
import type { RfcIndex } from '#domain/rfc.ts';
import type { PortArticle } from '#schemas/port-article.ts';
import { CARD_OF_KIND } from './cards/card.ts';
import { getAnswer, getTagline } from './port-page/answer.ts';
import { getCommands, getCommandTransports } from './port-page/commands.ts';
import type { SystemCommands } from './port-page/commands.ts';
import { getFacts } from './port-page/facts.ts';
import type { TransportFacts } from './port-page/facts.ts';
import { getMeaning } from './port-page/meaning.ts';
import { getNeighbours } from './port-page/neighbours.ts';
import type { Neighbours } from './port-page/neighbours.ts';
import { getOfficialStory } from './port-page/official-story.ts';
import { getPlace } from './port-page/place.ts';
import type { PortPlace } from './port-page/place.ts';
import { getTemporaryUse } from './port-page/temporary-use.ts';
import type { TemporaryUse } from './port-page/temporary-use.ts';

/** Everything a port page shows, but the article's own text. */
export interface PortPage {
  readonly port: PortNumber;
  readonly kind: PortKind;
  /** The document title, without the site's name. */
  readonly title: string;
  readonly path: string;
  /** The name of its picture for shared links: its own where there is an article, else that of its kind. */
  readonly card: string;
  /** Service names, for the page's head; empty where there are none. */
  readonly names: string;
  readonly tagline: string;
  readonly answer: string;
  readonly facts: readonly TransportFacts[];
  /** When names and status were so, for the reader: `October 2026`. */
  readonly dataAsOf: string;
  /** When the details were so, where that is another date. */
  readonly detailsAsOf: string | null;
  /** Which state of the content this is, for votes: the day of the article, or of the registry data. */
  readonly version: string;
  readonly place: PortPlace;
  readonly officialStory: readonly string[];
  readonly temporaryUse: TemporaryUse;
  readonly commands: readonly SystemCommands[];
  /** "Why it matters"; `null` where the article says it. */
  readonly meaning: string | null;
  readonly neighbours: Neighbours;
}

/** Where the facts of a page come from. */
export interface PageSources {
  readonly registry: PortRegistry;
  readonly rfcs: RfcIndex;
  /** Of the articles, by port. */
  readonly titles: ReadonlyMap<PortNumber, string>;
}

/** Composes the page of one port from the registry and, where there is one, the front matter of its article. */
export function getPortPage(
  port: PortNumber,
  sources: PageSources,
  article: PortArticle | undefined,
): PortPage {
  const { registry } = sources;
  const entry = registry.port(port);
  const kind = portKind(entry);
  const names = listText(currentServices(entry).flatMap(({ name }) => name ?? []));
  const tagline = article?.title ?? getTagline(entry);
  return {
    port,
    kind,
    title: `Port ${port}: ${names === '' ? tagline : `${names} — ${tagline}`}`,
    path: `/ports/${port}`,
    card: article === undefined ? CARD_OF_KIND[kind] : String(port),
    names,
    tagline,
    answer: article?.summary ?? getAnswer(entry, registry.asOf),
    facts: getFacts(entry, sources),
    dataAsOf: readableDate(registry.asOf),
    detailsAsOf: getDetailsAsOf(entry, registry.asOf),
    version: article?.updated ?? registry.asOf,
    place: getPlace(port),
    officialStory: getOfficialStory(entry, registry.asOf),
    temporaryUse: getTemporaryUse(port),
    commands: getCommands(port, getCommandTransports(entry, usedTransports(article)), article !== undefined),
    meaning: article === undefined ? getMeaning(kind) : null,
    neighbours: getNeighbours(port, registry, sources.titles),
  };
}

function usedTransports(article: PortArticle | undefined): readonly ('tcp' | 'udp')[] {
  const named = (article?.uses ?? []).flatMap(({ transport }) =>
    transport === 'both' ? (['tcp', 'udp'] as const) : [transport],
  );
  return [...new Set(named)];
}

function getDetailsAsOf(entry: PortEntry, dataAsOf: string): string | null {
  const dates = currentServices(entry).map(({ asOf }) => asOf);
  const [older] = dates.filter((date) => date !== dataAsOf);
  return older === undefined ? null : readableDate(older);
}
