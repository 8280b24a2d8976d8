import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { collectBuild } from './collect-build.ts';

/** Ends each build with `/sw.js`: the service worker, which knows the files of its own build and no others. */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: { 'astro:build:done': ({ dir }) => writeServiceWorker(fileURLToPath(dir)) },
  };
}

/** Writes `sw.js` into the folder of a built site, whose other files may be in the folders `behind` it. */
export async function writeServiceWorker(root: string, ...behind: readonly string[]): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../elements/offline/service-worker.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    define: { BUILD: JSON.stringify(collectBuild(root, ...behind)) },
  });
  writeFileSync(join(root, 'sw.js'), outputFiles[0]?.contents ?? '');
}
