import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
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

const ARTICLES = 'content/ports/*.mdx';
const REST = [
  'src/**/*',
  'public/**/*',
  'public/**/.*',
  'public/**/.*/**/*',
  'content/**/*',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  '.env*',
];

/** Settings that change what is built. */
const SETTINGS = ['SITE_URL', 'FEEDBACK_ENDPOINT', 'EDIT_URL', 'BUILD_PORTS', 'BUILD_PLAIN', 'NODE_ENV'];

/** Reads everything that the site is made of. Installed packages are known by the lock file. */
export function readInputs(root: string, env: Readonly<Record<string, string | undefined>>): BuildInputs {
  const filesOf = (patterns: string | string[]): readonly string[] =>
    globSync(patterns, { cwd: root })
      .filter((name) => statSync(join(root, name), { throwIfNoEntry: false })?.isFile() ?? false)
      .sort();
  const contentOf = (name: string): string => hash(readFileSync(join(root, name)));
  const articles = filesOf(ARTICLES);
  const isArticle = new Set(articles);
  const rest = filesOf(REST).filter((name) => !isArticle.has(name));
  const settings = SETTINGS.map((name) => [name, env[name] ?? '']);
  return {
    articles: Object.fromEntries(articles.map((name) => [name, contentOf(name)])),
    rest: hash(JSON.stringify([settings, process.version, rest.map((name) => [name, contentOf(name)])])),
  };
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

function hash(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('base64url');
}
