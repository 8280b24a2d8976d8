import { citationsOf } from '../citations.ts';
import type { ArticleRule } from '../rule.ts';

/** A list of sources is no reading list. */
export const sourceUsed: ArticleRule = {
  name: 'source-used',
  description: 'Every source is cited by the text, by `uses` or by `exposure`, and has an id of its own.',
  scope: 'article',
  *check(article) {
    const cited = new Set(citationsOf(article).map(({ id }) => id));
    const seen = new Set<string>();
    for (const [index, { id }] of article.data.sources.entries()) {
      const line = article.frontMatter.lineOf(['sources', index, 'id']);
      if (seen.has(id)) yield { line, what: `two sources have the id "${id}"`, mend: 'give one another id' };
      else if (!cited.has(id)) {
        yield {
          line,
          what: `the source "${id}" is never cited`,
          mend: `cite it as [^${id}] where it proves something, or remove it`,
        };
      }
      seen.add(id);
    }
  },
};
