import type { Feed, FeedEntry } from '#domain/atom-feed.ts';
import type { PortNumber } from '#domain/port-number.ts';
import { listText } from '#domain/port-summary.ts';
import type { PortChange } from '#domain/registry-changes.ts';
import { readableDate } from '#domain/registry-date.ts';
import { transportLabel } from '#domain/transport-protocol.ts';
import { xmlText } from '#domain/xml.ts';
import type { RegistryNews } from '#registry/registry-news.ts';
import type { PortArticle } from '#schemas/port-article.ts';
import { SITE_NAME } from './structured-data.ts';

/** How many articles the feed holds at least: the ones changed last, and all of the earliest day among them. */
export const FEED_ARTICLES = 50;

/** The feed of new and changed articles, and of what changed in the registry. `site` is the public address. */
export function getNewsFeed(
  articles: ReadonlyMap<PortNumber, Pick<PortArticle, 'title' | 'summary' | 'updated'>>,
  news: RegistryNews,
  site: string,
): Feed {
  const byDay = [...articles].sort(
    ([port, one], [other, two]) => two.updated.localeCompare(one.updated) || port - other,
  );
  const earliest = byDay[FEED_ARTICLES - 1]?.[1].updated ?? '';
  const newest = byDay.filter(([, { updated }]) => updated >= earliest);
  return {
    title: `${SITE_NAME}: what is new`,
    subtitle: 'New and changed articles, and changes in the registry',
    author: SITE_NAME,
    path: '/feed.atom',
    entries: [...newest.map(articleEntry), ...registryEntry(news, site)],
  };
}

function articleEntry([port, { title, summary, updated }]: readonly [
  PortNumber,
  Pick<PortArticle, 'title' | 'summary' | 'updated'>,
]): FeedEntry {
  const path = `/ports/${port}`;
  return { id: path, path, title: `Port ${port}: ${title}`, updated, summary };
}

const KINDS: Readonly<Record<PortChange['kind'], string>> = {
  assigned: 'Newly assigned',
  renamed: 'Under another name',
  'de-assigned': 'No longer assigned',
};

function registryEntry({ since, asOf, changes }: RegistryNews, site: string): readonly FeedEntry[] {
  if (changes.length === 0) return [];
  const kinds = [...Map.groupBy(changes, ({ kind }) => kind)];
  const counts = kinds.map(([kind, those]) => `${KINDS[kind].toLowerCase()}: ${countPorts(those)}`);
  const period = `from ${readableDate(since)} to ${readableDate(asOf)}`;
  return [
    {
      id: `/ports#registry-${asOf}`,
      path: '/ports',
      title: `The registry ${period}`,
      updated: asOf,
      summary: `Port numbers ${counts.join('; ')}.`,
      html: kinds.map(([kind, those]) => `<h2>${KINDS[kind]}</h2><ul>${listHtml(those, site)}</ul>`).join(''),
    },
  ];
}

function countPorts(changes: readonly PortChange[]): number {
  return new Set(changes.map(({ port }) => port)).size;
}

function listHtml(changes: readonly PortChange[], site: string): string {
  const items = [...Map.groupBy(changes, ({ port }) => port)].map(([port, those]) => {
    const transports = listText(those.map(({ transport }) => transportLabel(transport)));
    const names = listText([
      ...new Set(those.flatMap(({ before, after }) => (after.length > 0 ? after : before))),
    ]);
    const address = new URL(`/ports/${port}`, site).href;
    return `<li><a href="${xmlText(address)}">${port}</a>, ${transports}: ${xmlText(names)}</li>`;
  });
  return items.join('');
}
