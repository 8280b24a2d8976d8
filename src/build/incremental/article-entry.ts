import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CollectionEntry } from 'astro:content';
import { once } from '#domain/once.ts';
import type { Article } from '../article-check/article.ts';
import { HEAD } from '../article-check/read-articles.ts';
import { summarizeArticle } from './article-summary.ts';
import { CannotMakeChanges } from './cannot.ts';
import { renderingInput } from './rendering-input.ts';

type Entry = CollectionEntry<'ports'>;

/**
 * Renders articles to what Astro's content store would have of them. What the bundle has of them is taken where it was
 * rendered from the same: `renderedFrom`, by file.
 */
export function articleRenderer(root: string, renderedFrom: ReadonlyMap<string, string>) {
  const renderer = once(async () => {
    const { MARKDOWN } = await import('../markdown.ts');
    const { processor, syntaxHighlight } = MARKDOWN;
    return processor.createRenderer({ syntaxHighlight });
  });

  async function render({ file, port, data, text }: Article): Promise<Entry> {
    const body = text.replace(HEAD, '\n');
    const fileURL = pathToFileURL(resolve(root, file));
    const { render } = await renderer();
    const { code, metadata } = await render(body, { frontmatter: { ...data }, fileURL });
    if (metadata.localImagePaths.length + metadata.remoteImagePaths.length > 0)
      throw new CannotMakeChanges(`${file} has a picture`);
    return { id: String(port), collection: 'ports', data, body: body.trim(), rendered: { html: code } };
  }

  return async (article: Article): Promise<Entry> => {
    if (renderedFrom.get(article.file) !== renderingInput(summarizeArticle(article))) return render(article);
    const entry = globalThis.bundledArticles?.find(({ id }) => id === String(article.port));
    return entry === undefined ? render(article) : { ...entry, data: article.data };
  };
}
