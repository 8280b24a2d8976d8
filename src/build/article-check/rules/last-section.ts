import type { ArticleRule } from '../rule.ts';

const LAST = '## Why it matters';

/** The page puts its commands right before this heading. */
export const lastSection: ArticleRule = {
  name: 'last-section',
  description: `The last section is "${LAST}", once, with a text.`,
  scope: 'article',
  *check({ body }) {
    const headings = body.find(/^ {0,3}#{1,6}[^\S\n]+(.*?)[^\S\n]*$/gm);
    const wanted = headings.filter(({ text }) => text.trim() === LAST);
    const [first, second] = wanted;
    if (first === undefined) {
      yield {
        line: body.lastLine,
        what: `there is no section "${LAST}"`,
        mend: 'end the text with it, in exactly these words',
      };
      return;
    }
    if (second !== undefined) {
      yield { line: second.line, what: `"${LAST}" is there twice`, mend: 'join the two' };
    }
    const last = headings.filter(({ text }) => /^ {0,3}##? /.test(text)).at(-1);
    if (last !== undefined && last.text.trim() !== LAST) {
      yield {
        line: last.line,
        what: `"${last.text.trim()}" comes after "${LAST}"`,
        mend: 'move the section before it',
      };
    }
    if (first.line === body.lastLine) {
      yield {
        line: first.line,
        what: 'the last section is empty',
        mend: 'say what the port means to its reader',
      };
    }
  },
};
