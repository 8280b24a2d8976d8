import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SITEMAP_LIMIT } from '#domain/sitemap.ts';
import Validator from '@adobe/structured-data-validator';
import { FILES, html, PAGES, read } from './built-site.ts';
import { techArticle } from './support/tech-article.ts';

const parser = new XMLParser({
  parseTagValue: false,
  isArray: (name) => name === 'url' || name === 'sitemap',
});
const entry = z.object({
  loc: z.url(),
  lastmod: z
    .string()
    .regex(/^\d{4}-\d\d(-\d\d)?$/)
    .optional(),
});
const indexSchema = z.object({ sitemapindex: z.object({ sitemap: z.array(entry) }) });
const sitemapSchema = z.object({ urlset: z.object({ url: z.array(entry) }) });

function xml(file: string): unknown {
  const text = read(file).toString('utf8');
  expect(XMLValidator.validate(text), file).toBe(true);
  return parser.parse(text);
}

const canonicalOf = (page: string) => /<link rel="canonical" href="([^"]+)"/.exec(html(page))?.[1];
const isHidden = (page: string) => html(page).includes('<meta name="robots" content="noindex"');

describe('crawlers', () => {
  test('find in the sitemaps every page that names itself as canonical, once, and nothing else', () => {
    const { sitemap } = indexSchema.parse(xml('/sitemap-index.xml')).sitemapindex;
    const listed = sitemap.flatMap(({ loc }) => {
      const { url } = sitemapSchema.parse(xml(new URL(loc).pathname)).urlset;
      expect(url.length).toBeLessThanOrEqual(SITEMAP_LIMIT);
      return url.map((each) => each.loc);
    });
    const canonical = PAGES.filter((page) => !isHidden(page)).flatMap((page) => {
      const address = canonicalOf(page);
      if (address !== undefined) expect(new URL(address).pathname).toBe(encodeURI(page));
      return address ?? [];
    });
    expect(new Set(listed)).toEqual(new Set(canonical));
    expect(listed).toHaveLength(canonical.length);
  });

  test('are shown the way to the sitemaps by robots.txt', () => {
    const [, address = ''] = /^Sitemap: (\S+)$/m.exec(read('/robots.txt').toString('utf8')) ?? [];
    expect(FILES).toContain(new URL(address).pathname);
  });
});

describe('previews and search engines', () => {
  const pages = PAGES.filter((page) => html(page).includes('application/ld+json'));

  test('read Schema.org data that the validator accepts, on every article', async () => {
    const articles = PAGES.filter(
      (page) => /^\/ports\/\d+$/.test(page) && html(page).includes('id="sources"'),
    );
    expect(pages).toEqual(expect.arrayContaining(articles));
    for (const page of pages) {
      const blocks = [...html(page).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
        ([, text = '']) => z.looseObject({ '@type': z.string() }).parse(JSON.parse(text)),
      );
      const jsonld = Object.fromEntries(blocks.map((block) => [block['@type'], [block]]));
      expect(await new Validator().validate({ jsonld, microdata: {}, rdfa: {} }), page).toEqual([]);
      for (const block of blocks.filter((each) => each['@type'] === 'TechArticle')) {
        expect(techArticle.safeParse(block).error?.issues, page).toBeUndefined();
      }
    }
  });

  test.each([
    ['a type that Schema.org does not have', { '@type': 'TechArtikel' }],
    ['a headline that is no text', { headline: 42 }],
    ['a date that is none', { dateModified: 'yesterday' }],
    ['an address without a host', { url: '/ports/443' }],
    ['a property that Schema.org does not have', { autor: 'nobody' }],
  ])('would not be given %s', (_, change) => {
    const [, text = ''] =
      /<script type="application\/ld\+json">(\{[^<]*"TechArticle".*?)<\/script>/s.exec(html('/ports/443')) ??
      [];
    const block = z.looseObject({}).parse(JSON.parse(text));
    expect(techArticle.safeParse(block).success).toBe(true);
    expect(techArticle.safeParse({ ...block, ...change }).success).toBe(false);
  });

  test('are told the way to every page that is to be found, but for those made of facts alone', () => {
    const without = PAGES.filter((page) => !pages.includes(page) && canonicalOf(page) !== undefined);
    expect(without.filter((page) => !/^\/(?:ports\/\d+|services\/[^/]+)$/.test(page))).toEqual([]);
  });

  test('find every picture that a page names', () => {
    const files = new Set(FILES);
    const missing = PAGES.flatMap((page) => {
      const address = /<meta property="og:image" content="([^"]+)"/.exec(html(page))?.[1];
      return address === undefined || files.has(new URL(address).pathname) ? [] : [`${page}: ${address}`];
    });
    expect(missing).toEqual([]);
  });

  test('find the icons that the manifest names', () => {
    const { icons } = z
      .object({ icons: z.array(z.object({ src: z.string() })).min(1) })
      .parse(JSON.parse(read('/site.webmanifest').toString('utf8')));
    expect(FILES).toEqual(expect.arrayContaining(icons.map(({ src }) => src)));
    expect(FILES).toEqual(expect.arrayContaining(['/favicon.ico', '/favicon.svg', '/apple-touch-icon.png']));
  });
});
