import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from './headers-file.ts';
import { readHostPolicy } from './host-policy.ts';
import { nginxSite } from './nginx-site.ts';
import { precompress } from './precompress.ts';
import { vercelConfig } from './vercel-config.ts';

/** Writes what hosts read, `_headers`, `vercel.json` and `nginx.conf`, into the folder of a built site. */
export function writeHostFiles(root: string): void {
  const policy = readHostPolicy(root);
  writeIfChanged(join(root, '_headers'), headersFile(policy));
  writeIfChanged(join(root, 'vercel.json'), vercelConfig(policy));
  writeIfChanged(join(root, 'nginx.conf'), nginxSite(policy));
}

/** A build that changes nothing writes nothing. */
function writeIfChanged(file: string, content: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== content) writeFileSync(file, content);
}

/** Ends each build with the files that hosts need: their settings, and compressed twins of what every page loads. */
export function hostFiles(): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        writeHostFiles(root);
        await precompress(root);
      },
    },
  };
}
