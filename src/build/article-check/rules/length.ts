import type { ArticleRule } from '../rule.ts';
import { wordsOf } from '../words.ts';

/** Enough to teach one thing, and no more than is read. */
export const WORD_BOUNDS = { least: 150, most: 600 } as const;

/** Words of the text alone; code blocks and the front matter do not count. */
export const length: ArticleRule = {
  name: 'length',
  description: `The text has ${WORD_BOUNDS.least} to ${WORD_BOUNDS.most} words.`,
  scope: 'article',
  *check({ body }) {
    const count = wordsOf(body).length;
    const bounds = `${WORD_BOUNDS.least}–${WORD_BOUNDS.most}`;
    const what = `the text has ${count} words, ${bounds} are asked for`;
    if (count < WORD_BOUNDS.least) {
      yield { line: body.lastLine, what, mend: `tell more: ${WORD_BOUNDS.least - count} words are missing` };
    } else if (count > WORD_BOUNDS.most) {
      yield {
        line: body.firstLine,
        what,
        mend: `leave out what matters least: ${count - WORD_BOUNDS.most} words`,
      };
    }
  },
};
