import { expect, it } from 'vitest';
import { checkArticles } from '#build/article-check/check-articles.ts';
import { CONTENT_RULES } from '#build/article-check/rules/all-rules.ts';
import { facts, sample } from './sample.ts';

const known = new Map([['content/ports/514.mdx', { title: 'One Number for Two' }]]);
const found = (files: Parameters<typeof checkArticles>[0]) =>
  checkArticles(files, facts, CONTENT_RULES, known).map(({ file, what }) => `${file} ${what}`);

it('does not hold a known article against the rules for one article again', () => {
  const broken = sample([['topics: [monitoring, history]', 'topics: []']]);
  expect(checkArticles([broken], facts).length).toBeGreaterThan(0);
  expect(found([broken])).toEqual([]);
});

it('holds new articles against known ones', () => {
  const twin = sample([['tcp: [shell]', 'tcp: [shell]']], '515.mdx');
  const said = found([sample(), twin]);
  expect(said).toContainEqual(
    expect.stringContaining('content/ports/515.mdx "One Number for Two" is the tagline of'),
  );
  expect(said).toContainEqual(expect.stringContaining('stands in content/ports/514.mdx'));
});
