import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { internalLink } from '#build/article-check/rules/internal-link.ts';
import { SINGLE_PAGES } from '#build/article-check/site-address.ts';
import { findings, sample } from '../sample.ts';

function linked(link: string): readonly string[] {
  return findings(internalLink, sample([['The registry', `${link} The registry`]]));
}

it.each([
  '/ports/65536',
  '/ports/007',
  '/ports/ssh',
  '/ports/22/',
  '/ranges/well-known',
  '/topics/database',
  '/services/no-such-name',
  '/services/SSH',
  '/nowhere',
  '/ports/1/2',
  'ports/22',
  '//example.org',
  '../22',
  'javascript:alert(1)',
  '',
])('refuses %j', (address) => {
  const [first, ...rest] = linked(`[a link](${address})`);
  expect(first).toMatch(/^514\.mdx:34: the link ".*" (leads to no page|is neither) ?.* — /);
  expect(rest).toEqual([]);
});

it.each([
  '/',
  '/ports/22',
  '/ports/22#official',
  '/ranges/system-ports',
  '/topics/databases',
  '/services/whoispp',
  '/services/whois~2b~2b',
  '/commands#2203',
  '/api/v1',
  'https://example.org/ports/99999',
  '#why-it-matters',
])('follows %j', (address) => {
  expect(linked(`[a link](${address})`)).toEqual([]);
});

it('sees every spelling of a link, and none in code', () => {
  expect(linked('[a](/ports/99999 "title") and [b](</nowhere>)')).toHaveLength(2);
  expect(linked('[a][b]\n\n[b]: /nowhere\n\n')).toHaveLength(1);
  expect(linked('<a href="/nowhere">a</a>')).toHaveLength(1);
  expect(linked('`[a](/nowhere)`\n\n```md\n[a](/nowhere)\n```\n\n')).toEqual([]);
});

it('a page does not link itself', () => {
  expect(linked('[514](/ports/514)')).toEqual([
    '514.mdx:34: the link "/ports/514" is this very page — remove the link',
  ]);
});

it('knows the single pages that src/pages has', () => {
  const files = readdirSync('src/pages', { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const pages = SINGLE_PAGES.map((page) => page.slice(1));
  const missing = pages.filter(
    (page) =>
      !files.includes(`${page}.astro`) && !files.includes(`${page === '' ? '' : `${page}/`}index.astro`),
  );
  expect(missing).toEqual([]);
});
