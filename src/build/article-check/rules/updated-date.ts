import type { ArticleRule } from '../rule.ts';

/** Nothing is from tomorrow. */
export const updatedDate: ArticleRule = {
  name: 'updated-date',
  description: '`updated`, and the day that a source was seen, are not in the future.',
  scope: 'article',
  *check({ data, frontMatter }, { today }) {
    const mend = `write the day of your change, ${today} at the latest`;
    if (data.updated > today) {
      yield { line: frontMatter.lineOf(['updated']), what: `updated in the future: ${data.updated}`, mend };
    }
    for (const [index, { id, seen }] of data.sources.entries()) {
      if (seen === undefined || seen <= today) continue;
      const line = frontMatter.lineOf(['sources', index, 'seen']);
      yield { line, what: `the source "${id}" was seen in the future: ${seen}`, mend };
    }
  },
};
