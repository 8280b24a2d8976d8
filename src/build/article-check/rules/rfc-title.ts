import { rfcOfAddress } from '../cited-rfcs.ts';
import type { ArticleRule } from '../rule.ts';

/** A source that is an RFC bears the RFC's own title. */
export const rfcTitle: ArticleRule = {
  name: 'rfc-title',
  description: 'A source whose address is an RFC is titled as the RFC is.',
  scope: 'article',
  *check({ data, frontMatter }, { rfcs }) {
    for (const [index, { title, url }] of data.sources.entries()) {
      const rfc = rfcs.get(rfcOfAddress(url) ?? 0);
      if (rfc === undefined) continue;
      const right = `RFC ${rfc.number}: ${rfc.title}`;
      if (title.replace(/\s+/g, ' ').trim() === right) continue;
      const line = frontMatter.lineOf(['sources', index, 'title']);
      yield { line, what: `RFC ${rfc.number} is titled differently`, mend: `write "${right}"` };
    }
  },
};
