import type { Article, ArticleFile, LibraryArticle } from './article.ts';
import type { Facts } from './facts.ts';
import { byPlace, type Finding, type Problem } from './finding.ts';
import { toArticle } from './read-articles.ts';
import type { ContentRule } from './rule.ts';
import { CONTENT_RULES } from './rules/all-rules.ts';
import { TO_WRITE } from './rules/nothing-to-write.ts';

/** What is as it was when all articles kept all rules. */
export interface Known {
  /** The titles of whole articles that are so, by file. */
  readonly articles: ReadonlyMap<string, { readonly title: string }>;
  /** The files of others whose bodies are so. */
  readonly bodies: ReadonlySet<string>;
}

const NOTHING: Known = { articles: new Map(), bodies: new Set() };

/**
 * Holds articles against all rules, and tells what breaks one, in the order of files and lines. Known ones are not held
 * against the rules for a single article again, only the others against them.
 */
export function checkArticles(
  files: readonly ArticleFile[],
  facts: Facts,
  rules: readonly ContentRule[] = CONTENT_RULES,
  known: Known = NOTHING,
): readonly Finding[] {
  const newFiles = files.filter(({ file }) => !known.articles.has(file));
  const articles = newFiles.map(toArticle).filter((article) => article !== undefined);
  const library = inOrder(files, articles.filter(isWritten), known);
  return rules.flatMap((rule) => applyRule(rule, newFiles, articles, library, facts)).sort(byPlace);
}

/** All articles as rules for the library see them, in the order of the files. */
function inOrder(
  files: readonly ArticleFile[],
  written: readonly Article[],
  known: Known,
): readonly LibraryArticle[] {
  const checked = new Map(written.map((article) => [article.file, article]));
  return files.flatMap((file): readonly LibraryArticle[] => {
    const data = known.articles.get(file.file);
    if (data !== undefined) return [knownArticle(file, data)];
    const article = checked.get(file.file);
    return article === undefined ? [] : [{ ...article, hasKnownBody: known.bodies.has(file.file) }];
  });
}

/** Of most of these nothing is asked but the title, so they are not read before. */
function knownArticle(source: ArticleFile, data: LibraryArticle['data']): LibraryArticle {
  return {
    file: source.file,
    data,
    hasKnownBody: true,
    get body() {
      return source.body;
    },
    frontMatter: { lineOf: (path) => source.frontMatter?.lineOf(path) ?? 1 },
  };
}

function applyRule(
  rule: ContentRule,
  files: readonly ArticleFile[],
  articles: readonly Article[],
  library: readonly LibraryArticle[],
  facts: Facts,
): readonly Finding[] {
  switch (rule.scope) {
    case 'file':
      return files.flatMap((file) => inFile(file, rule.check(file, facts)));
    case 'article':
      return articles.flatMap((article) => inFile(article, rule.check(article, facts)));
    case 'library':
      return Array.from(rule.check(library, facts));
  }
}

/** Two templates are alike, and that is no fault of their authors. */
function isWritten({ text }: ArticleFile): boolean {
  return !text.includes(TO_WRITE);
}

function inFile({ file }: ArticleFile, problems: Iterable<Problem>): readonly Finding[] {
  return Array.from(problems, (problem) => ({ file, ...problem }));
}
