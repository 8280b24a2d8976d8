import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRegistry } from '#registry/load-registry.ts';
import type { ArticleChanges } from '#view-models/articles/entries.ts';
import { getNamedBy } from '#view-models/port-page/neighbours.ts';
import type { Article } from '../article-check/article.ts';
import { ArticleProblem } from '../article-check/article-problem.ts';
import { checkArticles } from '../article-check/check-articles.ts';
import { loadFacts } from '../article-check/facts.ts';
import { findingText } from '../article-check/finding.ts';
import { readArticleFiles, toArticle } from '../article-check/read-articles.ts';
import { articleRenderer } from './article-entry.ts';
import { changedFields, summarizeArticle } from './article-summary.ts';
import { CannotMakeChanges } from './cannot.ts';
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

/**
 * Reads and checks the articles that changed since the last build, and renders those that differ from the bundle's.
 * Throws an ArticleProblem where a rule is broken.
 */
export async function readChanges(
  root: string,
  kept: Kept,
  sinceBundle: readonly string[],
  sinceBuild: readonly string[],
): Promise<ChangedArticles> {
  const files = readArticleFiles(root);
  const isNew = new Set(sinceBuild);
  const known = new Map(Object.entries(kept.articles).filter(([file]) => !isNew.has(file)));
  const problems = checkArticles(files, loadFacts(), undefined, known).map(findingText);
  if (problems.length > 0) throw new ArticleProblem(problems);

  const byFile = new Map(files.map((file) => [file.file, file]));
  const read = (names: readonly string[]): Changed =>
    new Map(
      names.map((name) => {
        const file = byFile.get(name);
        return [name, (file && toArticle(file)) ?? null];
      }),
    );
  const summaries = [...read(sinceBuild)].map(
    ([name, article]) => [name, article && summarizeArticle(article.data)] as const,
  );
  const articles = { ...kept.articles };
  for (const [name, summary] of summaries) {
    if (summary === null) Reflect.deleteProperty(articles, name);
    else articles[name] = summary;
  }
  const linked = summaries.flatMap(([name, summary]) => {
    const before = kept.articles[name];
    const neighbours = before?.title === summary?.title ? [] : getNamedBy(portOf(name), loadRegistry());
    return [...neighbours, ...(before?.related ?? []), ...(summary?.related ?? [])];
  });
  const changed = new Set(sinceBuild.map(portOf));
  const ports = new Set([...changed, ...linked]);
  if (ports.size > MOST_PORTS) throw new CannotMakeChanges(`${ports.size} port pages show what has changed`);
  return {
    entries: await render(root, read(sinceBundle)),
    changed,
    ports,
    topics: new Set(
      summaries.flatMap(([name, summary]) => [
        ...(kept.articles[name]?.topics ?? []),
        ...(summary?.topics ?? []),
      ]),
    ),
    fields: new Set(
      summaries.flatMap(([name, summary]) => {
        const before = kept.articles[name];
        return summary === null || before === undefined ? [] : changedFields(before, summary);
      }),
    ),
    list: summaries.some(([name, summary]) => (summary === null) !== (kept.articles[name] === undefined)),
    articles,
  };
}

function portOf(file: string): number {
  return Number(file.replace(/^.*\/|\.mdx$/g, ''));
}

async function render(root: string, articles: Changed): Promise<ArticleChanges['entries']> {
  const entryOf = await articleRenderer(root);
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
