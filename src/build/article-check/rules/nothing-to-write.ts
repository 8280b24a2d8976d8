import type { FileRule } from '../rule.ts';

/** What `npm run article:new` puts where an author has to write. */
export const TO_WRITE = 'To write:';

/** Nothing of the template is left. */
export const nothingToWrite: FileRule = {
  name: 'nothing-to-write',
  description: `No "${TO_WRITE}" of the template is left.`,
  scope: 'file',
  *check({ text }) {
    for (const [index, line] of text.split('\n').entries()) {
      const at = line.toLowerCase().indexOf(TO_WRITE.toLowerCase());
      if (at === -1) continue;
      const rest = line
        .slice(at + TO_WRITE.length)
        .replace(/["'*/}]+\s*$/, '')
        .trim();
      yield {
        line: index + 1,
        what: `still to write: ${rest === '' ? 'what stood here' : rest}`,
        mend: `put your own words in its place, and remove "${TO_WRITE}"`,
      };
    }
  },
};
