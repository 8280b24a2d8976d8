import { addressProblem } from '../site-address.ts';
import type { ArticleRule } from '../rule.ts';

/** Links within the site lead somewhere. */
export const internalLink: ArticleRule = {
  name: 'internal-link',
  description: 'Every link to a page of this site leads to one, and none to the page itself.',
  scope: 'article',
  *check({ port, body }, { registry }) {
    const links = [
      ...body.find(/\]\((?:<)?([^)\s>]*)/g),
      ...body.find(/^ {0,3}\[[^\]^]+\]:\s*<?([^\s>]+)/gm),
      ...body.find(/\bhref=["'{`]+([^"'`}]*)/g),
    ];
    for (const {
      groups: [address = ''],
      line,
    } of links) {
      const own = new RegExp(`^/ports/${port}$`).test(address);
      const problem = own
        ? { why: 'is this very page', mend: 'remove the link' }
        : addressProblem(address, registry);
      if (problem !== undefined)
        yield { line, what: `the link "${address}" ${problem.why}`, mend: problem.mend };
    }
  },
};
