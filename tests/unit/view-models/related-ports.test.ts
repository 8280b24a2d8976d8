import { expect, it } from 'vitest';
import { readArticleFiles, toArticle } from '#build/article-check/read-articles.ts';
import { getRelatedIndex, relatedTo } from '#view-models/related-ports.ts';

const article = (title: string, ...ports: readonly number[]) => ({
  title,
  related: ports.map((port) => ({ port, reason: `${title} names ${port}` })),
});

const index = getRelatedIndex(
  new Map([
    [1, article('One', 2, 99, 1)],
    [2, article('Two', 1)],
    [3, article('Three', 1, 99)],
    [4, article('Four')],
  ]),
);

it.each([
  [1, [2, 99, 1], ['3 Three']],
  [2, [1], []],
  [3, [1, 99], []],
  [4, [], []],
  [99, [], ['1 One', '3 Three']],
  [65535, [], []],
])('port %i', (port, named, namedBy) => {
  const related = relatedTo(port, index);
  expect(related.named.map((one) => one.port)).toEqual(named);
  expect(related.namedBy.map(({ port: other, reason }) => `${other} ${reason}`)).toEqual(namedBy);
});

it('the relations of the real articles hold both ways, each once', () => {
  const articles = readArticleFiles('.').flatMap((file) => toArticle(file) ?? []);
  const relations = getRelatedIndex(new Map(articles.map(({ port, data }) => [port, data])));
  const links = (port: number): readonly number[] => {
    const { named, namedBy } = relatedTo(port, relations);
    return [...named, ...namedBy].map((related) => related.port);
  };
  expect(relations.size).toBeGreaterThan(articles.length);
  for (const port of relations.keys()) {
    expect(new Set(links(port)).size).toBe(links(port).length);
    for (const other of links(port)) expect(links(other)).toContain(port);
  }
}, 30_000);
