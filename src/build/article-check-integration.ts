import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { ArticleProblem } from './article-check/article-problem.ts';
import { checkArticles } from './article-check/check-articles.ts';
import { loadFacts } from './article-check/facts.ts';
import { findingText } from './article-check/finding.ts';
import { loadArticleFiles } from './article-check/read-articles.ts';

/** Lets no site be built from articles that break a content rule; `astro dev` only tells of them. */
export function articleCheck(): AstroIntegration {
  return {
    name: 'article-check',
    hooks: {
      'astro:config:setup'({ command, config, logger }) {
        if (command !== 'build' && command !== 'dev') return;
        const files = loadArticleFiles(fileURLToPath(config.root));
        const lines = checkArticles(files, loadFacts()).map(findingText);
        if (lines.length === 0) return;
        if (command === 'build') throw new ArticleProblem(lines);
        logger.warn(lines.join('\n'));
      },
    },
  };
}
