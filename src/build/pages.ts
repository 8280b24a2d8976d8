import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createProgress } from './progress.ts';
import { stampRoute } from './stamping/stamped-prerenderer.ts';
import { portPages, servicePages } from './stamping/stamped-routes.ts';

/**
 * Takes the many pages that differ only in their values out of Astro's hands and stamps them (see `stamping/`); Astro
 * renders one of each shape and everything else. With BUILD_PLAIN=1 Astro renders all pages. Shows the progress of both.
 */
export function pages(): AstroIntegration {
  let root = '';
  let out = '';
  return {
    name: 'pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const progress = createProgress();
        const write = (path: string, html: string): void => {
          writeFileSync(join(out, `${path}.html`), html);
          progress.step();
        };
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          async getStaticPaths() {
            const paths = await prerenderer.getStaticPaths();
            progress.expect(paths.length);
            if (process.env['BUILD_PLAIN'] === '1') return paths;
            const ports = portPages(root);
            const services = servicePages();
            for (const { component } of [ports, services]) {
              mkdirSync(join(out, dirname(component.replace('src/pages', ''))), { recursive: true });
            }
            const left = await stampRoute(ports, paths, prerenderer, write);
            return stampRoute(services, left, prerenderer, write);
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
