import type { PortArticle } from '#schemas/port-article.ts';
import { cardAddress } from './cards/card.ts';
import type { KindCardName } from './cards/card.ts';
import type { PortPage } from './port-page.ts';
import { type Crumb, getBreadcrumbs, getTechArticle, getWebSite } from './structured-data.ts';

/** What the head of a page says for previews and search engines. */
export interface Share {
  /** The name of the picture for shared links. */
  readonly card: string;
  /** Left out on pages that must stay small: previews then take title and description. */
  readonly details?: ShareDetails;
}

export interface ShareDetails {
  /** The kind of page in Open Graph's words. */
  readonly type: 'article' | 'website';
  /** Schema.org data, one object a block. */
  readonly data: readonly object[];
}

/** For the page of a port; one without an article has a picture only. */
export function getPortShare(page: PortPage, article: PortArticle | undefined, site: string): Share {
  const { title, path, answer, card } = page;
  if (article === undefined) return { card };
  const crumbs = [
    { name: 'Ports', path: '/ports' },
    { name: `Port ${page.port}`, path },
  ];
  const described = getTechArticle({ title, path, answer, card: cardAddress(card) }, article, site);
  return { card, details: { type: 'article', data: [described, getBreadcrumbs(crumbs, site)] } };
}

/** For a page of its kind, with the way to it. */
export function getKindShare(card: KindCardName, crumbs: readonly Crumb[], site: string): Share {
  return { card, details: { type: 'website', data: [getBreadcrumbs(crumbs, site)] } };
}

/** For the start page. */
export function getHomeShare(description: string, site: string): Share {
  return { card: 'site', details: { type: 'website', data: [getWebSite(description, site)] } };
}
