import { xmlText } from './xml.ts';

/** How many addresses a sitemap may list (sitemaps.org protocol). */
export const SITEMAP_LIMIT = 50_000;

/** An address worth finding. */
export interface SitemapEntry {
  /** The canonical address, from `/`. */
  readonly path: string;
  /** When its content last changed, `YYYY-MM` or `YYYY-MM-DD` (W3C Datetime); absent where nothing dates it. */
  readonly lastmod?: string | undefined;
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A sitemap of at most 50,000 addresses. Throws a RangeError for more. */
export function sitemapXml(entries: readonly SitemapEntry[], site: string): string {
  if (entries.length > SITEMAP_LIMIT) {
    throw new RangeError(`${entries.length} addresses in one sitemap: at most ${SITEMAP_LIMIT} are allowed`);
  }
  return document('urlset', 'url', entries, site);
}

/** The list of all sitemaps. */
export function sitemapIndexXml(sitemaps: readonly SitemapEntry[], site: string): string {
  return document('sitemapindex', 'sitemap', sitemaps, site);
}

function document(root: string, item: string, entries: readonly SitemapEntry[], site: string): string {
  const lines = entries.map(({ path, lastmod }) => {
    const changed = lastmod === undefined ? '' : `<lastmod>${xmlText(lastmod)}</lastmod>`;
    return `<${item}><loc>${xmlText(new URL(path, site).href)}</loc>${changed}</${item}>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${lines.join('')}</${root}>\n`;
}

/** The latest of some dates, each `YYYY-MM` or `YYYY-MM-DD`. */
export function latestDate(...dates: readonly (string | undefined)[]): string | undefined {
  return dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}
