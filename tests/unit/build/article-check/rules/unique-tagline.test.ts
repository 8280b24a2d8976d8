import { expect, it } from 'vitest';
import { uniqueTagline } from '#build/article-check/rules/unique-tagline.ts';
import { findings, sample } from '../sample.ts';

it.each([
  ['One Number for Two', 1],
  ['one  number, for two!', 1],
  ['One Number for Three', 0],
])('%j beside "One Number for Two"', (title, count) => {
  const other = sample([['One Number for Two', `'${title}'`]], '515.mdx');
  expect(findings(uniqueTagline, sample(), other)).toHaveLength(count);
});

it('names both files', () => {
  expect(findings(uniqueTagline, sample(), sample([], '515.mdx'))).toEqual([
    '515.mdx:2: "One Number for Two" is the tagline of content/ports/514.mdx as well — give one of the two a title that only its own story has earned',
  ]);
});

it('leaves templates alone', () => {
  const template = (name: string) => sample([['One Number for Two', "'To write: a tagline'"]], name);
  expect(findings(uniqueTagline, template('1.mdx'), template('2.mdx'))).toEqual([]);
});
