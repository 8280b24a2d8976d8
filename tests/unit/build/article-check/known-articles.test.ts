import { expect, it } from 'vitest';
import { checkArticles } from '#build/article-check/check-articles.ts';
import { CONTENT_RULES } from '#build/article-check/rules/all-rules.ts';
import { facts, sample } from './sample.ts';

const articles = new Map([['content/ports/514.mdx', { title: 'One Number for Two' }]]);
const found = (files: Parameters<typeof checkArticles>[0], bodies: ReadonlySet<string> = new Set()) =>
  checkArticles(files, facts, CONTENT_RULES, { articles, bodies }).map(({ file, what }) => `${file} ${what}`);

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

it('compares words only where a body is new, all else as before', () => {
  const twin = sample([], '515.mdx');
  const said = found([sample(), twin], new Set(['content/ports/515.mdx'])).join('\n');
  expect(said).not.toContain('stands in content/ports/514.mdx');
  expect(said).toContain('is the tagline of');
});

it('compares a known body with the new one of another', () => {
  const [twin, third] = [sample([], '515.mdx'), sample([], '516.mdx')];
  const said = found([sample(), twin, third], new Set(['content/ports/515.mdx'])).join('\n');
  expect(said).toContain('stands in content/ports/514.mdx');
  expect(said).toContain('content/ports/516.mdx');
});
