import { citationsOf } from '../citations.ts';
import type { ArticleRule } from '../rule.ts';

/** A footnote leads to a source. */
export const sourceKnown: ArticleRule = {
  name: 'source-known',
  description: 'Every footnote and every row of `uses` and `exposure` names an entry of `sources`.',
  scope: 'article',
  *check(article) {
    const ids = article.data.sources.map(({ id }) => id);
    for (const { id, line, place } of citationsOf(article)) {
      if (ids.includes(id)) continue;
      const mend = `add "- id: ${id}" to \`sources\`, or name one of ${ids.join(', ')}`;
      yield { line, what: `${place} names the source "${id}", which is not listed`, mend };
    }
  },
};
