import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The built site; SITE_ROOT names another folder than dist/. */
export const ROOT = process.env['SITE_ROOT'] ?? 'dist';

if (!existsSync(join(ROOT, 'index.html'))) {
  throw new Error(`${ROOT}/index.html is missing: run \`npm run build\` before the tests of the built site.`);
}

/** Every file of the site, as an address from `/`: `/ports/2203.html`. */
export const FILES: readonly string[] = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `/${relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/')}`);

/** Every page, as the address that readers use: `/ports/2203`, `/`. */
export const PAGES: readonly string[] = FILES.filter((file) => file.endsWith('.html')).map(
  (file) => file.replace(/(?:\/?index)?\.html$/, '') || '/',
);

/** The bytes of a file, by its address from `/`. */
export function read(file: string): Buffer {
  return readFileSync(join(ROOT, file));
}

/** The HTML of a page, by the address that readers use. */
export function html(page: string): string {
  const direct = page === '/' ? '/index.html' : `${page}.html`;
  return read(existsSync(join(ROOT, direct)) ? direct : `${page}/index.html`).toString('utf8');
}
