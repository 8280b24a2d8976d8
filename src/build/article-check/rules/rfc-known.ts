import { mentionedRfcs } from '../cited-rfcs.ts';
import type { ArticleRule } from '../rule.ts';

/** RFCs that are named exist. */
export const rfcKnown: ArticleRule = {
  name: 'rfc-known',
  description: 'Every RFC that is named anywhere in an article is in content/rfcs.json.',
  scope: 'article',
  *check(article, { rfcs }) {
    for (const { number, line } of mentionedRfcs(article)) {
      if (rfcs.has(number)) continue;
      yield {
        line,
        what: `RFC ${number} is not in content/rfcs.json`,
        mend: 'check the number; if the RFC exists, add it there with the title and successors that the RFC Editor lists',
      };
    }
  },
};
