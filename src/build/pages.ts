import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, PathWithRoute } from 'astro';
import { emptyExceptPages, removeOrphans } from './output/tidy.ts';
import { createProgress } from './progress.ts';
import { STAMPED_FOLDERS } from './stamping/stamped-folders.ts';
import { stampRoute } from './stamping/stamped-prerenderer.ts';
import { PORT_ROUTE, portPages, SERVICE_ROUTE, servicePages } from './stamping/stamped-routes.ts';

/** With ONLY_PORTS (set by `npm run build`) no other port page, and no page of a service name, can have changed. */
function changedPaths(paths: PathWithRoute[]): PathWithRoute[] {
  const only = process.env['ONLY_PORTS']?.split(',').map((port) => `/ports/${port}`);
  if (only === undefined) return paths;
  const stamped = new Set([PORT_ROUTE, SERVICE_ROUTE]);
  return paths.filter(({ pathname, route }) => !stamped.has(route.component) || only.includes(pathname));
}

/**
 * Takes the many pages that differ only in their values out of Astro's hands and stamps them (see `stamping/`); Astro
 * renders one of each shape and everything else. With BUILD_PLAIN=1 Astro renders all pages. Files are written over the
 * former ones, and what no longer belongs to the site is removed.
 */
export function pages(): AstroIntegration {
  let root = '';
  let out = '';
  return {
    name: 'pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { build: { emptyOutDir: false } } });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        emptyExceptPages(out, STAMPED_FOLDERS);
        const progress = createProgress();
        const write = (path: string, html: string): void => {
          writeFileSync(join(out, `${path}.html`), html);
          progress.step();
        };
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          async getStaticPaths() {
            const paths = changedPaths(await prerenderer.getStaticPaths());
            removeOrphans(out, STAMPED_FOLDERS, new Set(paths.map(({ pathname }) => pathname)));
            progress.expect(paths.length);
            if (process.env['BUILD_PLAIN'] === '1') return paths;
            for (const folder of STAMPED_FOLDERS) mkdirSync(join(out, folder), { recursive: true });
            const left = await stampRoute(portPages(root), paths, prerenderer, write);
            return stampRoute(servicePages(), left, prerenderer, write);
          },
          async render(request, options) {
            const result = await prerenderer.render(request, options);
            progress.step();
            return result;
          },
        }));
      },
    },
  };
}
