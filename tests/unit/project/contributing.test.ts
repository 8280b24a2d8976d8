import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkArticles } from '#build/article-check/check-articles.ts';
import { findingText } from '#build/article-check/finding.ts';
import { readArticleFile, toArticle } from '#build/article-check/read-articles.ts';
import { portArticleSchema } from '#schemas/port-article.ts';
import { facts } from '../build/article-check/sample.ts';

const [, example = ''] = /^```mdx\n([\s\S]*?)^```$/m.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? [];
const file = readArticleFile('2203.mdx', example);

describe('the example in CONTRIBUTING.md', () => {
  it('is an article without a finding', () => {
    expect(toArticle(file)).toBeDefined();
    expect(checkArticles([file], facts).map(findingText)).toEqual([]);
  });

  it('shows and explains every field that an article must have', () => {
    const lines = (file.frontMatter === null ? '' : example).split('\n');
    const required = Object.entries(portArticleSchema.shape).flatMap(([name, field]) =>
      field.safeParse(undefined).success ? [] : [name],
    );
    const explained = required.filter((name) => {
      const at = lines.findIndex((line) => line.startsWith(`${name}:`));
      return lines[at - 1]?.startsWith('# ') === true;
    });
    expect(explained).toEqual(required);
  });
});
