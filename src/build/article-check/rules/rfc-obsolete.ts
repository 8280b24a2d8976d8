import { listText } from '#domain/port-summary.ts';
import type { Article } from '../article.ts';
import { mentionedRfcs, rfcOfAddress } from '../cited-rfcs.ts';
import type { ArticleRule } from '../rule.ts';

/** Whoever relies on an RFC is told that it has been replaced. */
export const rfcObsolete: ArticleRule = {
  name: 'rfc-obsolete',
  description: 'The text says so where a source is an RFC that another one obsoletes.',
  scope: 'article',
  *check(article, { rfcs }) {
    const named = new Set(mentionedRfcs(article).map(({ number }) => number));
    for (const [index, { id, url }] of article.data.sources.entries()) {
      const rfc = rfcs.get(rfcOfAddress(url) ?? 0);
      if (rfc === undefined || rfc.obsoletedBy.length === 0) continue;
      if (rfc.obsoletedBy.some((number) => named.has(number)) || tellsOfIt(article, id, rfc.number)) continue;
      const successors = listText(rfc.obsoletedBy.map((number) => `RFC ${number}`));
      yield {
        line: article.frontMatter.lineOf(['sources', index, 'id']),
        what: `${successors} obsoletes RFC ${rfc.number}, and the text does not say so`,
        mend: `say where you cite it that ${successors} has replaced it, or cite that one instead`,
      };
    }
  },
};

const OUTDATED = /obsolet|replac|supersed|historic|successor|withdrawn|moved to/i;

/** A word for it in the paragraph that cites the source or names the RFC. */
function tellsOfIt({ text }: Article, id: string, number: number): boolean {
  const cites = new RegExp(`\\[\\^${id}\\]|\\bRFC\\s${number}\\b`);
  return text.split(/\n\s*\n/).some((paragraph) => cites.test(paragraph) && OUTDATED.test(paragraph));
}
