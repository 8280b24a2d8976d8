import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pages of the small site that votes are cast on. */
export const PAGES = ['/ports/22', '/ports/443', '/ports/2203'] as const;

/** Writes a site of a few pages and returns its folder. */
export function writeSmallSite(folder: string): string {
  const root = join(folder, 'site');
  mkdirSync(join(root, 'ports'), { recursive: true });
  mkdirSync(join(root, 'feedback'), { recursive: true });
  for (const page of [...PAGES, '/feedback/thanks', '/404', '/index']) {
    writeFileSync(join(root, `${page}.html`), `<!doctype html><title>${page}</title><h1>${page}</h1>`);
  }
  writeFileSync(join(root, 'sw.js'), '');
  return root;
}
