import type { BreadcrumbList, TechArticle, WebSite, WithContext } from 'schema-dts';
import type { PortArticle } from '#schemas/port-article.ts';

/** What search engines call this site. */
export const SITE_NAME = 'Connected · Ports';

/** A step of the way from the start page: its name and its address from `/`. */
export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** The way to a page as Schema.org data, from the start page, which `crumbs` leave out. */
export function getBreadcrumbs(crumbs: readonly Crumb[], site: string): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: SITE_NAME, path: '/' }, ...crumbs].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: new URL(path, site).href,
    })),
  };
}

/** The page of a port as the data names it. */
export interface DescribedArticle {
  readonly title: string;
  readonly path: string;
  readonly answer: string;
  /** The address of its card, from `/`. */
  readonly card: string;
}

/** An article as Schema.org data. Its date is the article's own: when it was first published is not recorded. */
export function getTechArticle(
  page: DescribedArticle,
  article: PortArticle,
  site: string,
): WithContext<TechArticle> {
  const url = new URL(page.path, site).href;
  const publisher = { '@type': 'Organization', name: SITE_NAME, url: new URL('/', site).href } as const;
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: page.title,
    description: page.answer,
    url,
    mainEntityOfPage: url,
    image: new URL(page.card, site).href,
    inLanguage: 'en',
    dateModified: article.updated,
    keywords: [...article.topics, ...article.aliases].join(', '),
    citation: article.sources.map((source) => source.url),
    author: publisher,
    publisher,
  };
}

/** The site itself, with its search. */
export function getWebSite(description: string, site: string): WithContext<WebSite> {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: SITE_NAME,
    description,
    url: new URL('/', site).href,
    inLanguage: 'en',
  };
}
