import { readdirSync } from 'node:fs';

/** One address, or more where it looks different, of every template that needs a name to be found. */
const CHOSEN = [
  '/',
  '/ports/2203',
  '/ports/443',
  '/ports/5000',
  '/ports/4244',
  '/ports/60123',
  '/ports/0',
  '/ports/blocks/5376-5631',
  '/ranges/system-ports',
  '/ranges/user-ports',
  '/ranges/dynamic-ports',
  '/services/ssh',
  '/services/http-alt',
  '/services/by/z',
  '/search?q=ssh',
  '/api/v1',
  '/feedback/thanks',
  '/api/feedback',
  '/no/such/page',
  '/port/99999',
];

/**
 * Every template of the built site, as addresses from `/`. The pages at the top are read from dist/, and of a folder that
 * is not named above the first page: a new template is tested from its first day.
 */
export const TEMPLATES: readonly string[] = [...new Set([...CHOSEN, ...found()])];

function found(): string[] {
  return readdirSync('dist', { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile()) return page(entry.name);
    if (CHOSEN.some((path) => path.startsWith(`/${entry.name}/`))) return [];
    return readdirSync(`dist/${entry.name}`)
      .flatMap(page)
      .slice(0, 1)
      .map((path) => `/${entry.name}${path}`);
  });
}

function page(file: string): string[] {
  return file.endsWith('.html') && !/^(?:index|404)\./.test(file)
    ? [`/${file.slice(0, -'.html'.length)}`]
    : [];
}
