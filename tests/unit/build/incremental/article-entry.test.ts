import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import type { Article } from '#build/article-check/article.ts';
import { readArticleFile, toArticle } from '#build/article-check/read-articles.ts';
import { articleRenderer } from '#build/incremental/article-entry.ts';
import { summarizeArticle } from '#build/incremental/article-summary.ts';
import { renderingInput, renderingInputs } from '#build/incremental/rendering-input.ts';

const text = readFileSync('content/ports/2203.mdx', 'utf8');
const bundled = {
  id: '2203',
  collection: 'ports' as const,
  body: 'as it was',
  rendered: { html: 'as it was' },
};

function articleOf(content: string): Article {
  const article = toArticle(readArticleFile('2203.mdx', content));
  if (article === undefined) throw new Error('the model article is broken');
  return article;
}

afterEach(() => {
  globalThis.bundledArticles = undefined;
});

/** The HTML that this text gets where the bundle has the model article. */
async function render(content: string): Promise<string | undefined> {
  const original = articleOf(text);
  globalThis.bundledArticles = [{ ...bundled, data: original.data }];
  const inputs = new Map([[original.file, renderingInput(summarizeArticle(original))]]);
  const entry = await articleRenderer(process.cwd(), inputs)(articleOf(content));
  expect(entry.data).toEqual(articleOf(content).data);
  return entry.rendered?.html;
}

it('what the bundle rendered from the same text is not rendered again', async () => {
  expect(await render(text.replace(/^title: .*$/m, 'title: Another'))).toBe('as it was');
});

it('another text is rendered', async () => {
  expect(await render(`${text}\nOne sentence more.\n`)).toMatch(/<p>One sentence more\.<\/p>\s*$/);
});

it('so are other sources: the text cites them by their number', async () => {
  const more = text.replace(
    /^sources:\n/m,
    'sources:\n  - id: first\n    title: Another\n    publisher: IETF\n    url: https://example.org/\n    seen: 2026-02-13\n',
  );
  expect(more).not.toBe(text);
  const [before, now] = [await render(`${text}\n`), await render(more)].map((html) =>
    Array.from(html?.matchAll(/href="#source-(\d+)"/g) ?? [], ([, number]) => Number(number)),
  );
  expect(now?.length).toBeGreaterThan(1);
  expect(now).toEqual(before?.map((number) => number + 1));
});

it('what only Astro renders is never taken from the bundle', () => {
  const { data } = articleOf(text);
  const entries = [{ ...bundled, data }];
  const known = (entry: object) => [
    ...renderingInputs(
      process.cwd(),
      entries.map((one) => ({ ...one, ...entry })),
    ).keys(),
  ];
  expect(known({})).toEqual(['content/ports/2203.mdx']);
  expect(known({ body: 'one\r\ntwo' })).toEqual([]);
  expect(known({ rendered: { html: '<p><img src="x.png"></p>' } })).toEqual([]);
});
