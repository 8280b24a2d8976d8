import { portArticleSchema } from '#schemas/port-article.ts';
import { valueAt } from '../property.ts';
import type { FileRule } from '../rule.ts';
import { schemaMend } from '../schema-mend.ts';

/** Fields whose values have a rule of their own, which knows the mend better. */
const TOLD_ELSEWHERE = /^(topics|aliases)\.\d+$/;

/** The head is there, is YAML, and keeps the schema. */
export const frontMatter: FileRule = {
  name: 'front-matter',
  description: 'The front matter is YAML that keeps src/schemas/port-article.ts.',
  scope: 'file',
  *check({ frontMatter: head }) {
    if (head === null) {
      yield {
        line: 1,
        what: 'the file does not begin with front matter',
        mend: 'put the fields between two lines of --- at its top, as in content/ports/2203.mdx',
      };
      return;
    }
    for (const { line, message } of head.syntaxErrors) {
      yield { line, what: `not YAML: ${message.trim()}`, mend: 'mend the indentation, or quote the value' };
    }
    if (head.syntaxErrors.length > 0) return;
    for (const issue of portArticleSchema.safeParse(head.value).error?.issues ?? []) {
      const path = issue.path.map(String).join('.');
      const given = valueAt(head.value, issue.path);
      if (TOLD_ELSEWHERE.test(path) && typeof given === 'string' && given !== '') continue;
      const what = `${path === '' ? 'the front matter' : path}: ${issue.message}`;
      yield { line: head.lineOf(issue.path), what, mend: schemaMend(issue, given) };
    }
  },
};
