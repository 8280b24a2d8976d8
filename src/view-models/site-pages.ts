import type { PortNumber } from '#domain/port-number.ts';
import { PORT_RANGES } from '#domain/port-range.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { latestDate, SITEMAP_LIMIT, type SitemapEntry } from '#domain/sitemap.ts';
import type { BlockSummary } from '#domain/port-map/block-summary.ts';
import { TOPICS } from '#domain/topic.ts';
import { getServicesIndex } from './services-index.ts';

/** What the list of all pages is made from. */
export interface SitePagesSources {
  readonly registry: PortRegistry;
  /** The ports that this build has pages for, ascending. */
  readonly ports: readonly PortNumber[];
  /** The day that the article of a port was last changed. */
  readonly updated: ReadonlyMap<PortNumber, string>;
  /** The day that the text of a range was last changed, by the range's slug. */
  readonly rangesUpdated: ReadonlyMap<string, string>;
  readonly blocks: readonly Pick<BlockSummary, 'slug'>[];
}

/** One file of the sitemap. */
export interface Sitemap {
  /** The last part of its address: `/sitemaps/<name>.xml`. */
  readonly name: string;
  readonly entries: readonly SitemapEntry[];
}

/** Every page worth finding, in files of at most 50,000; dated by its content, never by the build. */
export function getSitemaps(sources: SitePagesSources): readonly Sitemap[] {
  const { registry, ports, updated } = sources;
  const entries = ports.map((port) => ({
    path: `/ports/${port}`,
    lastmod: latestDate(registry.asOf, updated.get(port)),
  }));
  const count = Math.ceil(entries.length / SITEMAP_LIMIT);
  const size = Math.ceil(entries.length / count);
  return [
    { name: 'pages', entries: singlePages(sources) },
    { name: 'services', entries: servicePages(registry) },
    ...Array.from({ length: count }, (_, index) => ({
      name: `ports-${index + 1}`,
      entries: entries.slice(index * size, (index + 1) * size),
    })),
  ];
}

/** The sitemaps themselves, dated by the newest page of each. */
export function getSitemapIndex(sitemaps: readonly Sitemap[]): readonly SitemapEntry[] {
  return sitemaps.map(({ name, entries }) => ({
    path: `/sitemaps/${name}.xml`,
    lastmod: latestDate(...new Set(entries.map(({ lastmod }) => lastmod))),
  }));
}

function singlePages({ registry, updated, rangesUpdated, blocks }: SitePagesSources): SitemapEntry[] {
  const lastmod = registry.asOf;
  const fixed = ['/about', '/api/v1', '/commands', '/decode', '/search'].map((path) => ({ path }));
  return [
    { path: '/', lastmod: latestDate(lastmod, ...updated.values()) },
    { path: '/ports', lastmod: latestDate(lastmod, ...updated.values()) },
    { path: '/pick', lastmod },
    ...fixed,
    ...PORT_RANGES.map(({ slug }) => ({
      path: `/ranges/${slug}`,
      lastmod: latestDate(lastmod, rangesUpdated.get(slug)),
    })),
    ...['/topics', ...TOPICS.map((topic) => `/topics/${topic}`)].map((path) => ({
      path,
      lastmod: latestDate(lastmod, ...updated.values()),
    })),
    ...blocks.map(({ slug }) => ({ path: `/ports/blocks/${slug}`, lastmod })),
  ];
}

function servicePages(registry: PortRegistry): SitemapEntry[] {
  const lastmod = registry.asOf;
  return [
    { path: '/services', lastmod },
    ...getServicesIndex(registry).map(({ path }) => ({ path, lastmod })),
    ...registry.services.map(({ slug }) => ({ path: `/services/${slug}`, lastmod })),
  ];
}
