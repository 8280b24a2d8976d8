import './require-node.mjs';
import { checkArticles } from '#build/article-check/check-articles.ts';
import { loadFacts } from '#build/article-check/facts.ts';
import { findingText } from '#build/article-check/finding.ts';
import { readArticleFiles } from '#build/article-check/read-articles.ts';
import { runCommand } from './run-command.ts';

/** `npm run article:check`: prints what is wrong in the articles, a line each; exit code 1 if anything is. */
await runCommand(() => {
  const files = readArticleFiles(process.cwd());
  const findings = checkArticles(files, loadFacts());
  for (const finding of findings) console.log(findingText(finding));
  console.log(
    `${files.length} ${files.length === 1 ? 'article' : 'articles'}, ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`,
  );
  if (findings.length > 0) process.exitCode = 1;
});
