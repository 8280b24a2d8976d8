import type { Article, ArticleFile, LibraryArticle } from './article.ts';
import type { Facts } from './facts.ts';
import type { Finding, Problem } from './finding.ts';

interface RuleOf<Scope extends string, Subject, Result> {
  /** Kebab-case, unique; the file of the rule bears it. */
  readonly name: string;
  /** What is asked of an article, in one sentence. */
  readonly description: string;
  /** What is looked at: any file, an article with a valid front matter, or all of these together. */
  readonly scope: Scope;
  check(subject: Subject, facts: Facts): Iterable<Result>;
}

export type FileRule = RuleOf<'file', ArticleFile, Problem>;
export type ArticleRule = RuleOf<'article', Article, Problem>;
export type LibraryRule = RuleOf<'library', readonly LibraryArticle[], Finding>;

/** Something that every article must keep. */
export type ContentRule = FileRule | ArticleRule | LibraryRule;
