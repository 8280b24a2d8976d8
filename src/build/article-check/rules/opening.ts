import type { ArticleRule } from '../rule.ts';

/** The page has put "In practice" above the text. */
export const opening: ArticleRule = {
  name: 'opening',
  description: 'The text starts with a paragraph, not with a heading, and has no heading of the first level.',
  scope: 'article',
  *check({ body }) {
    for (const {
      groups: [marks = ''],
      line,
    } of body.find(/^ {0,3}(#{1,6})\s/gm)) {
      if (line === body.firstLine) {
        yield {
          line,
          what: 'the text starts with a heading',
          mend: 'start with a paragraph: the page has set "In practice" above it',
        };
      } else if (marks === '#') {
        yield {
          line,
          what: 'a heading of the first level',
          mend: 'write ## : the page has its title already',
        };
      }
    }
  },
};
