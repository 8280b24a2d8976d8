import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { CACHE_RULES } from '#domain/cache-policy.ts';
import { inlineScriptHashes } from '#server/site-security.ts';
import { precompress } from '../hosting/precompress.ts';
import { renewServiceWorker } from '../offline/service-worker.ts';
import { PORT_ROUTE } from '../stamping/stamped-folders.ts';
import { openBundle } from './bundle.ts';
import { CannotMakeChanges } from './cannot.ts';
import type { ChangeRequest } from './change-request.ts';
import { type ChangedArticles, readChanges } from './changed-articles.ts';
import { isConcerned } from './concerned.ts';
import type { Kept } from './kept.ts';
import { takeData } from './kept-data.ts';

/** What is to be removed from the site, and what the next build needs to know. */
export interface MadeChanges {
  readonly remove: readonly string[];
  readonly kept: Kept;
}

/**
 * Makes the files that changed articles change, without Astro: with the pages that the last build bundled. Throws an
 * ArticleProblem where an article breaks a rule, and another error where only a build of the whole site will do.
 */
export async function makeChanges(request: ChangeRequest): Promise<MadeChanges> {
  const { site, changes, kept } = request;
  const renderedFrom = takeData(request.bundle);
  const changed = await readChanges(request, renderedFrom);
  globalThis.articleChanges = changed;
  const bundle = await openBundle(request.bundle);
  const names = { ...kept.names };
  const make = async (components: readonly string[]): Promise<void> => {
    for (const route of bundle.routes(components)) {
      const paths = await bundle.paths(route);
      if (route.component !== PORT_ROUTE) names[route.component] = paths.map(({ name }) => name);
      for (const path of paths) {
        if (isConcerned(route.component, path.pathname, changed))
          writeIfOther(site, changes, path.name, await bundle.render(path));
      }
    }
  };
  const lists = routesShowing(kept.routes.fields, changed);
  await make(lists.filter(isCompressed));
  const twins = precompress(changes);
  // Only when this thread has nothing to do for a moment do the others begin.
  await setImmediate();
  await make([...kept.routes.texts, ...lists.filter((component) => !isCompressed(component))]);
  requireSameScripts(site, changes);
  if (existsSync(changes)) renewServiceWorker(site, changes);
  await twins;
  return {
    remove: gone(site, Object.values(kept.names).flat(), Object.values(names).flat()),
    kept: { ...kept, articles: changed.articles, names },
  };
}

/** The routes that show which articles there are, where one came or went; else those that show a field that changed. */
function routesShowing(
  routes: Kept['routes']['fields'],
  { list, fields }: Pick<ChangedArticles, 'list' | 'fields'>,
): readonly string[] {
  const shows = (shown: readonly string[]): boolean => list || shown.some((field) => fields.has(field));
  return Object.keys(routes).filter((component) => shows(routes[component] ?? []));
}

/** Routes whose files get compressed twins: these are made first, and other threads compress them meanwhile. */
function isCompressed(component: string): boolean {
  return CACHE_RULES.some(({ prefix }) => component.startsWith(`src/pages${prefix}`));
}

function writeIfOther(site: string, changes: string, name: string, content: Buffer): void {
  const published = join(site, name);
  if (existsSync(published) && readFileSync(published).equals(content)) return;
  mkdirSync(dirname(join(changes, name)), { recursive: true });
  writeFileSync(join(changes, name), content);
}

/** Files that are no longer made, and their compressed twins. */
function gone(site: string, before: readonly string[], now: readonly string[]): readonly string[] {
  const made = new Set(now);
  return before
    .filter((name) => !made.has(name))
    .flatMap((name) => [name, `${name}.br`, `${name}.gz`])
    .filter((name) => existsSync(join(site, name)));
}

/** The headers of hosts name the scripts of the start page, which no article changes. */
function requireSameScripts(site: string, changes: string): void {
  const [now, before] = [changes, site].map((folder) => join(folder, 'index.html'));
  if (now === undefined || before === undefined || !existsSync(now)) return;
  const hashes = (file: string): string => inlineScriptHashes(readFileSync(file, 'utf8')).join();
  if (hashes(now) !== hashes(before)) throw new CannotMakeChanges('the scripts of the start page changed');
}
