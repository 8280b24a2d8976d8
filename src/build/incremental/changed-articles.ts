import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRegistry } from '#registry/load-registry.ts';
import type { ArticleChanges } from '#view-models/articles/entries.ts';
import { getNamedBy } from '#view-models/port-page/neighbours.ts';
import type { Article, ArticleFile } from '../article-check/article.ts';
import { ArticleProblem } from '../article-check/article-problem.ts';
import { checkArticles } from '../article-check/check-articles.ts';
import { loadFacts } from '../article-check/facts.ts';
import { findingText } from '../article-check/finding.ts';
import { readArticleFiles, toArticle } from '../article-check/read-articles.ts';
import { articleRenderer } from './article-entry.ts';
import { changedFields, type Summary, summarizeArticle } from './article-summary.ts';
import { CannotMakeChanges } from './cannot.ts';
import type { ChangeRequest } from './change-request.ts';
import type { Kept } from './kept.ts';

/** What differs between two states of the articles, by file; what is not there any more has `null`. */
type Changed = ReadonlyMap<string, Article | null>;

/** So many port pages are made sooner by a build of the whole site, which stamps them. */
const MOST_PORTS = 2000;

/** What a build has to know of the articles that changed. */
export interface ChangedArticles extends ArticleChanges {
  /** The ports of the articles that changed since the last build. */
  readonly changed: ReadonlySet<number>;
  /** The topics that the changed articles have, or had. */
  readonly topics: ReadonlySet<string>;
  /** The fields of front matter that changed anywhere. */
  readonly fields: ReadonlySet<string>;
  /** Whether an article came or went. */
  readonly list: boolean;
  /** The summaries of all articles as they are now. */
  readonly articles: Kept['articles'];
}

/** An article in the last build and now; `undefined` where it was not there, or is not. */
interface Change {
  readonly file: string;
  readonly before: Summary | undefined;
  readonly now: Summary | undefined;
}

/**
 * Reads and checks the articles that changed since the last build, and renders those that differ from the bundle's, unless
 * these were rendered from the same (`renderedFrom`, by file). Throws an ArticleProblem where a rule is broken.
 */
export async function readChanges(
  { root, kept, sinceBundle, sinceBuild }: ChangeRequest,
  renderedFrom: ReadonlyMap<string, string>,
): Promise<ChangedArticles> {
  const files = readArticleFiles(root);
  const changes = Array.from(articlesOf(files, sinceBuild), ([file, article]): Change => ({
    file,
    before: kept.articles[file],
    now: article === null ? undefined : summarizeArticle(article),
  }));
  requireRules(files, kept, changes);
  const changed = new Set(sinceBuild.map(portOf));
  const ports = new Set([...changed, ...changes.flatMap(linkedPorts)]);
  if (ports.size > MOST_PORTS) throw new CannotMakeChanges(`${ports.size} port pages show what has changed`);
  const states = changes.flatMap(({ before, now }) => [before ?? [], now ?? []].flat());
  return {
    entries: await render(root, articlesOf(files, sinceBundle), renderedFrom),
    changed,
    ports,
    topics: new Set(states.flatMap(({ topics }) => topics)),
    fields: new Set(changes.flatMap(({ before, now }) => (before && now ? changedFields(before, now) : []))),
    list: changes.some(({ before, now }) => (before === undefined) !== (now === undefined)),
    articles: summariesNow(kept, changes),
  };
}

function articlesOf(files: readonly ArticleFile[], names: readonly string[]): Changed {
  const byFile = new Map(files.map((file) => [file.file, file]));
  const articleOf = (name: string): Article | null => {
    const file = byFile.get(name);
    return (file && toArticle(file)) ?? null;
  };
  return new Map(names.map((name) => [name, articleOf(name)]));
}

/** Throws an ArticleProblem where a rule is broken. What is as it was in the last build has kept them all. */
function requireRules(files: readonly ArticleFile[], kept: Kept, changes: readonly Change[]): void {
  const articles = new Map(Object.entries(kept.articles));
  for (const { file } of changes) articles.delete(file);
  const sameBody = changes.filter(({ before, now }) => before !== undefined && before.body === now?.body);
  const bodies = new Set(sameBody.map(({ file }) => file));
  const problems = checkArticles(files, loadFacts(), undefined, { articles, bodies }).map(findingText);
  if (problems.length > 0) throw new ArticleProblem(problems);
}

/** The ports whose pages name an article, or did. */
function linkedPorts({ file, before, now }: Change): readonly number[] {
  const neighbours = before?.title === now?.title ? [] : getNamedBy(portOf(file), loadRegistry());
  return [...neighbours, ...(before?.related ?? []), ...(now?.related ?? [])];
}

function summariesNow(kept: Kept, changes: readonly Change[]): Kept['articles'] {
  const articles = { ...kept.articles };
  for (const { file, now } of changes) {
    if (now === undefined) Reflect.deleteProperty(articles, file);
    else articles[file] = now;
  }
  return articles;
}

function portOf(file: string): number {
  return Number(file.replace(/^.*\/|\.mdx$/g, ''));
}

async function render(
  root: string,
  articles: Changed,
  renderedFrom: ReadonlyMap<string, string>,
): Promise<ArticleChanges['entries']> {
  const entryOf = articleRenderer(root, renderedFrom);
  const entries = [...articles].map(async ([name, article]) => {
    if (article !== null) {
      if (readFileSync(join(root, name)).includes('\r'))
        throw new CannotMakeChanges(`${name} has line ends of Windows, which Astro renders in its own way`);
      return [String(article.port), await entryOf(article)] as const;
    }
    return [String(portOf(name)), null] as const;
  });
  return new Map(await Promise.all(entries));
}
