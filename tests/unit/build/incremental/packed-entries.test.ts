import { deserialize, serialize } from 'node:v8';
import { expect, it } from 'vitest';
import { packEntries, unpackEntries } from '#build/incremental/packed-entries.ts';
import { readArticleFile, toArticle } from '#build/article-check/read-articles.ts';
import { readFileSync } from 'node:fs';

it('an article is the same when it was packed, kept and unpacked', () => {
  const article = toArticle(readArticleFile('2203.mdx', readFileSync('content/ports/2203.mdx', 'utf8')));
  if (article === undefined) throw new Error('the model article is broken');
  const { data, text: body } = article;
  const entry = { id: '2203', collection: 'ports' as const, data };
  const entries = [{ ...entry, body, rendered: { html: '<p>Käse – 天気</p>' } }];
  expect(unpackEntries(deserialize(serialize(packEntries(entries))))).toEqual(entries);
  expect(() => packEntries([entry])).toThrow('2203 has not been rendered');
});
