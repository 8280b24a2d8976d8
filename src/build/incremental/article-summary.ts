import { hash } from 'node:crypto';
import type { Article } from '../article-check/article.ts';
import { HEAD, loadArticleFiles, toArticle } from '../article-check/read-articles.ts';
import type { Kept } from './kept.ts';

/** What a build remembers of an article for the next. */
export type Summary = Kept['articles'][string];

/** Sums an article up: what others show of it, and hashes by which a change of it is seen. */
export function summarizeArticle({ data, text }: Pick<Article, 'data' | 'text'>): Summary {
  return {
    title: data.title,
    topics: data.topics,
    related: data.related.map(({ port }) => port),
    fields: Object.fromEntries(
      Object.entries(data).map(([field, value]) => [field, digest(JSON.stringify(value))]),
    ),
    body: digest(text.replace(HEAD, '')),
  };
}

/** The summaries of a project's articles, by file. */
export function summarizeArticles(root: string): Kept['articles'] {
  const articles = loadArticleFiles(root).flatMap((file) => toArticle(file) ?? []);
  return Object.fromEntries(articles.map((article) => [article.file, summarizeArticle(article)]));
}

/** The fields that two states of an article have otherwise. */
export function changedFields(before: Summary, now: Summary): readonly string[] {
  const names = new Set([...Object.keys(before.fields), ...Object.keys(now.fields)]);
  return [...names].filter((name) => before.fields[name] !== now.fields[name]);
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 16);
}
