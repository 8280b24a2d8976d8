import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { PathWithRoute } from 'astro';
import { PORT_ROUTE } from '../stamping/stamped-folders.ts';
import type { ArticleRoutes } from './article-routes.ts';
import { summarizeArticles } from './article-summary.ts';
import { fileName } from './file-name.ts';
import { type Kept, listOfKept } from './kept.ts';

/** Leaves the bundle of a build, and what is to know about it, in a folder. It is there until the pages are made. */
export function keepBundle(
  root: string,
  bundle: string,
  paths: readonly PathWithRoute[],
  { texts, fields }: ArticleRoutes,
  folder: string,
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(bundle, folder, { recursive: true });
  const shown = paths.filter(
    ({ route: { component } }) => component !== PORT_ROUTE && (texts.has(component) || fields.has(component)),
  );
  const kept: Kept = {
    routes: { texts: [...texts], fields: Object.fromEntries(fields) },
    names: Object.fromEntries(
      Array.from(
        Map.groupBy(shown, ({ route }) => route.component),
        ([component, those]) => [
          component,
          those.map(({ pathname, route }) => fileName(pathname, route.type)),
        ],
      ),
    ),
    articles: summarizeArticles(root),
  };
  writeFileSync(listOfKept(folder), JSON.stringify(kept));
}
