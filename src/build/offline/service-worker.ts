import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { BuildFiles } from '#elements/offline/build-files.ts';
import { collectBuild } from './collect-build.ts';

/** Ends each build with `/sw.js`: the service worker, which knows the files of its own build and no others. */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: { 'astro:build:done': ({ dir }) => writeServiceWorker(fileURLToPath(dir)) },
  };
}

/** Writes `sw.js` into the folder of a built site: a line that lists its files, and the program. */
export async function writeServiceWorker(root: string): Promise<void> {
  writeFileSync(join(root, 'sw.js'), `${listOf(collectBuild(root))}\n${await program()}`);
}

/** Writes the worker of a site with some changed files: the program stays, and a new list only where the files are others. */
export function renewServiceWorker(site: string, changes: string): void {
  const [before = '', ...rest] = readFileSync(join(site, 'sw.js'), 'utf8').split('\n');
  const list = listOf(collectBuild(changes, site));
  if (list !== before) writeFileSync(join(changes, 'sw.js'), [list, ...rest].join('\n'));
}

const listOf = (build: BuildFiles): string => `const BUILD=${JSON.stringify(build)};`;

async function program(): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../elements/offline/service-worker.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
