import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildFiles, hashedIn } from '#elements/offline/build-files.ts';

/** Pages that work without network, beside those that were opened. */
const PAGES = ['/', '/search', '/offline', '/commands', '/decode', '/pick'];

const FILES = ['/search-index.json', '/favicon.svg', '/posters/small-map.png'];

/** A page of each kind that has files of its own: opened pages of that kind can only be kept together with them. */
const MODELS = [
  '/ports',
  '/ports/blocks/0-255',
  '/ranges/system-ports',
  '/services',
  '/topics',
  '/topics/mail',
];

const isPage = (path: string): boolean => PAGES.includes(path) || MODELS.includes(path);

/** A script names its parts by file name alone. */
const PART = /["'`](?:\.\/|_astro\/)((?:[\w.-]*\.)?[\w-]{8,}\.(?:js|css))["'`]/g;

/**
 * Lists all that the pages above need, and what opened pages will, down to the parts that scripts load later. A file is
 * taken from the first of the folders that has it. Throws where none has.
 */
export function collectBuild(...roots: readonly string[]): BuildFiles {
  const read = (path: string): string => {
    const name = path === '/' ? 'index.html' : isPage(path) ? `${path}.html` : path;
    const file = roots.map((root) => join(root, name)).find((each) => existsSync(each));
    if (file === undefined)
      throw new Error(`${name} is missing: the service worker is made when all else is built`);
    return readFileSync(file, 'utf8');
  };
  const named = [...PAGES, ...FILES];
  const hashed = new Set([...named, ...MODELS].flatMap((path) => hashedIn(read(path))));
  for (const path of hashed) {
    if (!path.endsWith('.js')) continue;
    for (const [, name] of read(path).matchAll(PART)) hashed.add(`/_astro/${name}`);
  }
  const digest = createHash('sha256');
  for (const path of [...named, ...hashed]) digest.update(`${path}\n${read(path)}\n`);
  return { id: digest.digest('hex').slice(0, 12), hashed: [...hashed].sort(), named };
}
