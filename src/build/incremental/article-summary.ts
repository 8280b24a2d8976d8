import { hash } from 'node:crypto';
import type { PortArticle } from '#schemas/port-article.ts';
import type { Kept } from './kept.ts';

/** What is remembered of an article's front matter. */
export function summarizeArticle(data: PortArticle): Kept['articles'][string] {
  return {
    title: data.title,
    related: data.related.map(({ port }) => port),
    data: hash('sha256', JSON.stringify(data), 'base64url'),
  };
}
