import type { PortNumber } from '#domain/port-number.ts';
import type { PortArticle } from '#schemas/port-article.ts';

/** A field of the front matter. */
export type ArticleField = keyof PortArticle;

/**
 * What each module of this folder hands to pages. The build reads here when a page has to be made anew: with these fields of
 * any article, and with no other.
 */
export const SHOWN_FIELDS = {
  atlas: ['title', 'topics', 'uses'],
  cards: ['registry', 'title'],
  feed: ['summary', 'title', 'updated'],
  home: ['registry', 'title', 'topics', 'uses'],
  links: ['related', 'title'],
  llms: ['summary', 'title'],
  search: ['aliases', 'topics', 'uses'],
  sitemaps: ['updated'],
  topics: ['title', 'topics', 'uses'],
} as const satisfies Readonly<Record<string, readonly ArticleField[]>>;

/** Articles by port, as far as a page shows them. */
export type Shown<Page extends keyof typeof SHOWN_FIELDS> = ReadonlyMap<
  PortNumber,
  Pick<PortArticle, (typeof SHOWN_FIELDS)[Page][number]>
>;
