import { hash } from 'node:crypto';
import type { PortArticle } from '#schemas/port-article.ts';
import type { Kept } from './kept.ts';

type Summary = Kept['articles'][string];

/** What is remembered of an article's front matter. */
export function summarizeArticle(data: PortArticle): Summary {
  return {
    title: data.title,
    topics: data.topics,
    related: data.related.map(({ port }) => port),
    fields: Object.fromEntries(
      Object.entries(data).map(([field, value]) => [
        field,
        hash('sha256', JSON.stringify(value), 'base64url').slice(0, 16),
      ]),
    ),
  };
}

/** The fields that two states of an article have otherwise. */
export function changedFields(before: Summary, now: Summary): readonly string[] {
  const names = new Set([...Object.keys(before.fields), ...Object.keys(now.fields)]);
  return [...names].filter((name) => before.fields[name] !== now.fields[name]);
}
