import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import type { Loader, LoaderContext } from 'astro/loaders';

type Entry = Parameters<LoaderContext['store']['set']>[0];

/** What decides, beside an article's text, how it is rendered. */
const RENDERING = ['src/build/citations.ts', 'src/build/markdown.ts', 'package-lock.json'];

/**
 * Loads articles as Markdown: rendered once for each state of the file and kept in Astro's content store, where MDX would
 * be compiled and bundled anew by every build. No article has a component; what it has besides text is front matter.
 */
export function plainArticles(options: Parameters<typeof glob>[0]): Loader {
  const files = glob(options);
  return {
    ...files,
    name: 'plain-articles',
    async load(context) {
      const texts = await Promise.all(RENDERING.map((name) => readFile(name, 'utf8')));
      const rendering = context.generateDigest(JSON.stringify(texts));
      const pending: Promise<unknown>[] = [];
      const set = (entry: Entry): boolean => {
        pending.push(storeRendered(entry, context));
        return true;
      };
      await files.load({
        ...context,
        store: { ...context.store, set },
        generateDigest: (data) => context.generateDigest(JSON.stringify([data, rendering])),
      });
      await Promise.all(pending);
    },
  };
}

async function storeRendered(entry: Entry, { renderMarkdown, store }: LoaderContext): Promise<void> {
  const { deferredRender: _, filePath = '', ...rest } = entry;
  const file = resolve(filePath);
  const rendered = await renderMarkdown(await readFile(file, 'utf8'), { fileURL: pathToFileURL(file) });
  store.set({ ...rest, filePath, rendered });
}
