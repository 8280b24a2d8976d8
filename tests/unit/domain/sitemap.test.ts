import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { latestDate, SITEMAP_LIMIT, sitemapIndexXml, sitemapXml } from '#domain/sitemap.ts';

const SITE = 'https://ports.example/';

describe('sitemaps', () => {
  it('are well-formed, with absolute addresses and dates only where content has one', () => {
    const xml = sitemapXml([{ path: '/a?b=1&c=2', lastmod: '2026-07' }, { path: '/services/ü' }], SITE);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(new XMLParser({ parseTagValue: false }).parse(xml).urlset.url).toEqual([
      { loc: 'https://ports.example/a?b=1&c=2', lastmod: '2026-07' },
      { loc: 'https://ports.example/services/%C3%BC' },
    ]);
  });

  it('take 50,000 addresses and refuse one more', () => {
    const entries = Array.from({ length: SITEMAP_LIMIT }, (_, port) => ({ path: `/ports/${port}` }));
    expect(sitemapXml(entries, SITE).match(/<loc>/g)).toHaveLength(SITEMAP_LIMIT);
    expect(() => sitemapXml([...entries, { path: '/one-more' }], SITE)).toThrow(/50001 addresses/);
  });

  it('are listed by their index', () => {
    const xml = sitemapIndexXml([{ path: '/sitemaps/a.xml', lastmod: '2026-01-02' }], SITE);
    expect(new XMLParser().parse(xml).sitemapindex.sitemap.loc).toBe('https://ports.example/sitemaps/a.xml');
  });
});

describe('latestDate', () => {
  it.each([
    [['2026-07', '2026-11-23'], '2026-11-23'],
    [['2026-11', '2026-11-23'], '2026-11-23'],
    [[undefined, '2015-07'], '2015-07'],
    [[], undefined],
  ])('of %j is %s', (dates, expected) => {
    expect(latestDate(...dates)).toBe(expected);
  });
});
