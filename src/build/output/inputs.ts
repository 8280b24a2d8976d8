import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What a site is made of, as hashes. */
export interface BuildInputs {
  /** Each file of `content/ports`, by its name. */
  readonly articles: Readonly<Record<string, string>>;
  /** Everything else that a page may depend on, settings included. */
  readonly rest: string;
}

export const buildInputsSchema = z.strictObject({
  articles: z.record(z.string(), z.string()),
  rest: z.string(),
});

const ARTICLE = /^content\/ports\/[^/]*\.mdx$/;

/** Folders; what editors leave there begins with a dot, but in `public` such files are part of the site. */
const FOLDERS = [
  { folder: 'src', withDots: false },
  { folder: 'content', withDots: false },
  { folder: 'public', withDots: true },
];
const FILE = /^(?:astro\.config\.mjs|package\.json|package-lock\.json|tsconfig\.json|\.env.*)$/;

/** Settings that change what is built. */
const SETTINGS = ['SITE_URL', 'FEEDBACK_ENDPOINT', 'EDIT_URL', 'BUILD_PORTS', 'BUILD_PLAIN', 'NODE_ENV'];

/** Reads everything that the site is made of. Installed packages are known by the lock file. */
export function readInputs(root: string, env: Readonly<Record<string, string | undefined>>): BuildInputs {
  const hashesOf = (names: readonly string[]): [string, string][] =>
    names.map((name) => [name, digest(readFileSync(join(root, name)))]);
  const files = FOLDERS.flatMap(({ folder, withDots }) => filesIn(root, folder, withDots)).sort();
  const others = readdirSync(root).filter((name) => FILE.test(name));
  const rest = [...files.filter((name) => !ARTICLE.test(name)), ...others.sort()];
  const settings = SETTINGS.map((name) => [name, env[name] ?? '']);
  return {
    articles: Object.fromEntries(hashesOf(files.filter((name) => ARTICLE.test(name)))),
    rest: digest(JSON.stringify([settings, process.version, hashesOf(rest)])),
  };
}

/** The files of a folder and those in it, from the root, with `/`. */
function filesIn(root: string, folder: string, withDots: boolean): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.name.startsWith('.') && !withDots) return [];
    if (entry.isDirectory()) return filesIn(root, name, withDots);
    // A link to a file is read as the file; one that leads nowhere is none.
    return entry.isFile() || statSync(join(root, name), { throwIfNoEntry: false })?.isFile() ? name : [];
  });
}

/** The articles that were added, changed or removed, by file; `undefined` where something else has changed too. */
export function changedArticles(before: BuildInputs, now: BuildInputs): readonly string[] | undefined {
  return before.rest === now.rest ? differingArticles(before.articles, now.articles) : undefined;
}

/** The files of articles that only one state has, or that the two have otherwise. */
export function differingArticles(
  before: BuildInputs['articles'],
  now: BuildInputs['articles'],
): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].filter((name) => before[name] !== now[name]);
}

function digest(content: Buffer | string): string {
  return hash('sha256', content, 'base64url');
}
