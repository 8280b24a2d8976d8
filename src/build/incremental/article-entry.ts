import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CollectionEntry } from 'astro:content';
import type { Article } from '../article-check/article.ts';
import { HEAD } from '../article-check/read-articles.ts';
import { MARKDOWN } from '../markdown.ts';
import { CannotMakeChanges } from './cannot.ts';

/** Renders articles to what Astro's content store would have of them. */
export async function articleRenderer(root: string) {
  const { processor, syntaxHighlight } = MARKDOWN;
  const renderer = await processor.createRenderer({ syntaxHighlight });
  return async ({ file, port, data, text }: Article): Promise<CollectionEntry<'ports'>> => {
    const body = text.replace(HEAD, '\n');
    const fileURL = pathToFileURL(resolve(root, file));
    const { code, metadata } = await renderer.render(body, { frontmatter: { ...data }, fileURL });
    if (metadata.localImagePaths.length + metadata.remoteImagePaths.length > 0)
      throw new CannotMakeChanges(`${file} has a picture`);
    return { id: String(port), collection: 'ports', data, body: body.trim(), rendered: { html: code } };
  };
}
