import { expect, it } from 'vitest';
import { toArticle } from '#build/article-check/read-articles.ts';
import { CONTENT_RULES } from '#build/article-check/rules/all-rules.ts';
import { findings, sample, SAMPLE } from './sample.ts';

it('the sample breaks no rule, with either line ending', () => {
  const windows = { ...sample([], '514.mdx') };
  expect(findings(undefined, windows)).toEqual([]);
  expect(findings(undefined, sample([[SAMPLE, SAMPLE.replaceAll('\n', '\r\n')]]))).toEqual([]);
  expect(toArticle(sample())?.port).toBe(514);
});

it('each rule has a name of its own and says what it asks for', () => {
  expect(new Set(CONTENT_RULES.map(({ name }) => name)).size).toBe(CONTENT_RULES.length);
  for (const { name, description } of CONTENT_RULES) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(description).toMatch(/^.{20,}\.$/);
  }
});

it('findings come in the order of ports and lines', () => {
  const broken = (name: string) =>
    sample(
      [
        ['updated: 2026-11-23', 'updated: 2030-01-01'],
        ['[^iana]', '[^nobody]'],
      ],
      name,
    );
  const places = findings(undefined, broken('1000.mdx'), broken('514.mdx')).map(
    (line) => line.split(': ')[0],
  );
  expect(places[0]).toBe('514.mdx:2');
  expect(places.indexOf('514.mdx:34')).toBeLessThan(places.indexOf('1000.mdx:6'));
});
