import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { highlightedCommands } from '#view-models/port-page/command-html.ts';
import { precompress } from './hosting/precompress.ts';
import { type ArticleRoutes, findArticleRoutes } from './incremental/article-routes.ts';
import { keepBundle } from './incremental/keep-bundle.ts';
import { keepData } from './incremental/kept-data.ts';
import { keepMaker } from './incremental/keep-maker.ts';
import { KEEP_BUNDLE } from './incremental/kept.ts';
import { emptyExceptPages, removeOrphans } from './output/tidy.ts';
import { createProgress } from './progress.ts';
import { createPageWriter } from './stamping/page-writer.ts';
import { STAMPED_FOLDERS } from './stamping/stamped-folders.ts';
import { stampRoute } from './stamping/stamped-prerenderer.ts';
import { portPages, servicePages } from './stamping/stamped-routes.ts';

/**
 * Takes the many pages that differ only in their values out of Astro's hands and stamps them (see `stamping/`); Astro
 * renders one of each shape and everything else. With BUILD_PLAIN=1 Astro renders all pages. Files are written over the
 * former ones, and what no longer belongs to the site is removed.
 */
export function pages(): AstroIntegration {
  let root = '';
  let out = '';
  const articleRoutes: ArticleRoutes = { texts: new Set(), fields: new Map() };
  return {
    name: 'pages',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        const plugins = findArticleRoutes(root, articleRoutes);
        updateConfig({ vite: { build: { emptyOutDir: false }, plugins } });
      },
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        emptyExceptPages(out, STAMPED_FOLDERS);
        const progress = createProgress();
        /** What other threads still do while Astro renders the pages that are left to it. */
        let meanwhile: Promise<unknown> = Promise.resolve();
        const goOn = (...work: Promise<void>[]): void => {
          meanwhile = Promise.all(work);
          // Whoever waits for it gets the fault, and nobody waits yet.
          meanwhile.catch(() => undefined);
        };
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          async getStaticPaths() {
            const paths = await prerenderer.getStaticPaths();
            const keep = process.env[KEEP_BUNDLE];
            if (keep !== undefined) keepBundle(root, join(out, '.prerender'), paths, articleRoutes, keep);
            removeOrphans(out, STAMPED_FOLDERS, new Set(paths.map(({ pathname }) => pathname)));
            progress.expect(paths.length);
            if (process.env['BUILD_PLAIN'] === '1') {
              goOn(precompress(out));
              return paths;
            }
            for (const folder of STAMPED_FOLDERS) mkdirSync(join(out, folder), { recursive: true });
            const writer = createPageWriter();
            const write = async (path: string, html: Uint8Array): Promise<void> => {
              progress.step();
              await writer.write(join(out, `${path}.html`), html);
            };
            const left = await stampRoute(portPages(root), paths, prerenderer, write);
            const others = await stampRoute(servicePages(), left, prerenderer, write);
            goOn(writer.finish(), precompress(out));
            return others;
          },
          async render(request, options) {
            const result = await prerenderer.render(request, options);
            progress.step();
            return result;
          },
          async teardown() {
            await meanwhile;
            await prerenderer.teardown?.();
          },
        }));
      },
      'astro:build:done': async () => {
        const keep = process.env[KEEP_BUNDLE];
        if (keep === undefined) return;
        keepData(root, keep, highlightedCommands);
        await keepMaker(root, keep);
      },
    },
  };
}
