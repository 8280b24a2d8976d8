import type { Article, ArticleFile } from './article.ts';
import type { Facts } from './facts.ts';
import { byPlace, type Finding, type Problem } from './finding.ts';
import { toArticle } from './read-articles.ts';
import type { ContentRule } from './rule.ts';
import { CONTENT_RULES } from './rules/all-rules.ts';
import { TO_WRITE } from './rules/nothing-to-write.ts';

/** Holds articles against all rules, and tells what breaks one, in the order of files and lines. */
export function checkArticles(
  files: readonly ArticleFile[],
  facts: Facts,
  rules: readonly ContentRule[] = CONTENT_RULES,
): readonly Finding[] {
  const articles = files.map(toArticle).filter((article) => article !== undefined);
  return rules.flatMap((rule) => applyRule(rule, files, articles, facts)).sort(byPlace);
}

function applyRule(
  rule: ContentRule,
  files: readonly ArticleFile[],
  articles: readonly Article[],
  facts: Facts,
): readonly Finding[] {
  switch (rule.scope) {
    case 'file':
      return files.flatMap((file) => inFile(file, rule.check(file, facts)));
    case 'article':
      return articles.flatMap((article) => inFile(article, rule.check(article, facts)));
    case 'library':
      // Two templates are alike, and that is no fault of their authors.
      return Array.from(rule.check(articles.filter(isWritten), facts));
  }
}

function isWritten({ text }: ArticleFile): boolean {
  return !text.includes(TO_WRITE);
}

function inFile({ file }: ArticleFile, problems: Iterable<Problem>): readonly Finding[] {
  return Array.from(problems, (problem) => ({ file, ...problem }));
}
