import type { PortNumber } from '#domain/port-number.ts';
import { PORT_RANGES } from '#domain/port-range.ts';
import type { PortRange } from '#domain/port-range.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { countStatuses } from '#domain/range-figures.ts';
import type { PortArticle } from '#schemas/port-article.ts';
import type { Shown } from './articles/shown-fields.ts';
import { getTopicsIndex, type TopicLink } from './topics.ts';

export interface HomePage {
  readonly ranges: readonly HomeRange[];
  /** Articles that many readers look for, in the order to show them. */
  readonly popular: readonly HomeArticle[];
  /** Other good reads. */
  readonly stories: readonly HomeArticle[];
  readonly articleCount: number;
  readonly topics: readonly TopicLink[];
}

export interface HomeRange {
  readonly range: PortRange;
  /** TCP ports of the range with an assignment. */
  readonly assigned: number;
  readonly size: number;
  readonly summary: string;
}

export interface HomeArticle {
  readonly port: PortNumber;
  readonly title: string;
  /** What is found there: software, or the summary's start. */
  readonly known: string;
}

/** What most people ask about: conflicts on a developer's machine, and what a scan of a home network shows. */
const POPULAR: readonly PortNumber[] = [5000, 3000, 8080, 443, 22, 53, 80, 5432, 3306, 6379, 5173, 51820];
const STORIES: readonly PortNumber[] = [2203, 666, 31337, 7, 4444, 1524, 1900, 11211, 65535];

/** Composes the start page. */
export function getHomePage(
  registry: PortRegistry,
  articles: Shown<'home'>,
  summaries: ReadonlyMap<string, string>,
): HomePage {
  const shown = (ports: readonly PortNumber[]): readonly HomeArticle[] =>
    ports.flatMap((port) => {
      const article = articles.get(port);
      return article === undefined ? [] : [{ port, title: article.title, known: knownAs(article) }];
    });
  return {
    ranges: PORT_RANGES.map((range) => ({
      range,
      assigned: countStatuses(registry, range).tcp.assigned,
      size: range.last - range.first + 1,
      summary: summaries.get(range.slug) ?? '',
    })),
    popular: shown(POPULAR),
    stories: shown(STORIES),
    articleCount: articles.size,
    topics: getTopicsIndex({ articles }),
  };
}

function knownAs({ uses, registry }: Pick<PortArticle, 'uses' | 'registry'>): string {
  const software = uses.map((use) => use.software);
  if (software.length > 0) return software.slice(0, 3).join(', ');
  return Array.isArray(registry.tcp) ? registry.tcp.join(', ') : registry.tcp;
}
