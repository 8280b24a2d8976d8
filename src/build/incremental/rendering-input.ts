import type { CollectionEntry } from 'astro:content';
import { ARTICLE_FOLDER } from '../article-check/read-articles.ts';
import { type Summary, summarizeArticles } from './article-summary.ts';

/** What rendering an article reads, as a text: of two equal ones, the same is rendered. */
export function renderingInput({ body, fields }: Summary): string {
  return `${body} ${fields['sources'] ?? ''}`;
}

/** By file, what each of these entries was rendered from; without those that only Astro renders. */
export function renderingInputs(
  root: string,
  entries: readonly CollectionEntry<'ports'>[],
): ReadonlyMap<string, string> {
  const summaries = summarizeArticles(root);
  const own = entries.filter((entry) => !isForAstro(entry)).map(({ id }) => `${ARTICLE_FOLDER}/${id}.mdx`);
  return new Map(
    own.flatMap((file) => {
      const summary = summaries[file];
      return summary === undefined ? [] : [[file, renderingInput(summary)] as const];
    }),
  );
}

/** Line ends of Windows, and pictures. */
function isForAstro({ body = '', rendered }: CollectionEntry<'ports'>): boolean {
  return body.includes('\r') || (rendered?.html ?? '').includes('<img');
}
