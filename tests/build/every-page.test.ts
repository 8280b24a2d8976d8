import { describe, expect, test } from 'vitest';
import { hashedIn } from '#elements/offline/build-files.ts';
import { FILES, html, PAGES, read } from './built-site.ts';
import { brokenBecause, isExternal, type Site } from './support/address-check.ts';
import { scanPage } from './support/scan-page.ts';
import { strictProblems } from './support/strict-validator.ts';

const SHOWN = 50;
const STAMPED = /^\/(?:ports\/\d+|services\/[^/]+)$/;
const ARTICLE = 'id="sources"';

const problems: string[] = [];
/** Pages whose every kind of place, together, is every kind that the site has. */
const samples = new Set<string>();
/** Each address with the first page that names it; those that depend on the page carry it. */
const addresses = new Map<string, readonly [from: string, address: string]>();
let named = 0;

/** The worker's list of its build, as it is written in its first line. */
const worker = read('/sw.js').toString('utf8').split('\n', 1).join();
/** Each hashed file that the worker does not know, with the first page that asks for it; 404 is never kept. */
const unknown = new Map<string, string>();

const places = new Set<string>();
const idSets = new Map<string, ReadonlySet<string>>();
const pages = new Map<string, ReadonlySet<string>>();

for (const page of PAGES) {
  const text = html(page);
  const scan = scanPage(text);
  if (problems.length < SHOWN) problems.push(...scan.problems.map((problem) => `${page}: ${problem}`));
  for (const path of hashedIn(text)) {
    if (page !== '/404' && !worker.includes(`"${path}"`) && !unknown.has(path)) unknown.set(path, page);
  }
  const before = places.size;
  for (const place of scan.places) places.add(place);
  if (places.size > before || !STAMPED.test(page) || text.includes(ARTICLE)) samples.add(page);
  // Most pages have the same ids: one set serves them all.
  const key = [...scan.ids].join(' ');
  const ids = idSets.get(key) ?? scan.ids;
  idSets.set(key, ids);
  pages.set(page, ids);
  for (const address of scan.addresses) {
    if (isExternal(address)) continue;
    named += 1;
    const own = address.startsWith('/') ? address : `${page}${address}`;
    if (!addresses.has(own)) addresses.set(own, [page, address]);
  }
}

const site: Site = { files: new Set(FILES), pages };

const broken = (each: Iterable<readonly [from: string, address: string]>): readonly string[] =>
  Array.from(each, ([from, address]) => [from, address, brokenBecause(from, address, site)] as const)
    .filter(([, , reason]) => reason !== undefined)
    .slice(0, SHOWN)
    .map(([from, address, reason]) => `${from} → ${address}: ${reason}`);

describe('every page', () => {
  test('is well-formed: tags nest and end, ids are unique, references lead to elements, nothing is empty', () => {
    expect(problems.slice(0, SHOWN)).toEqual([]);
  });

  test('uses elements only where the strict validator has seen them without an error', async () => {
    console.info(
      `${PAGES.length} pages with ${places.size} kinds of places; ${samples.size} strictly validated`,
    );
    const found: string[] = [];
    for (const page of samples) {
      for (const problem of await strictProblems(html(page))) found.push(`${page}:${problem}`);
      if (found.length > SHOWN) break;
    }
    expect(found).toEqual([]);
  });

  test('asks for no file but those that are stored for reading without network', () => {
    expect([...unknown]).toEqual([]);
  });

  test('has no internal link or fragment that leads nowhere', () => {
    expect(broken(addresses.values())).toEqual([]);
    expect(named).toBeGreaterThan(PAGES.length * 10);
  });
});

test('the feed, Markdown files and llms.txt name no page of ours that is not there', () => {
  const [, origin = ''] = /^Sitemap: (https?:\/\/[^/]+)/m.exec(read('/robots.txt').toString('utf8')) ?? [];
  const texts = FILES.filter((file) => /\.(?:md|atom)$|^\/llms\.txt$/.test(file));
  const links = texts.flatMap((file) =>
    // In a feed, `<id>` is a name: only `href` is a way to somewhere.
    [
      ...read(file)
        .toString('utf8')
        .matchAll(/(?:[(<]|href="|href=&quot;)(https?:\/\/[^\s"'<>)&]+)/g),
    ]
      .map(([, address = '']) => address)
      .filter((address) => address.startsWith(`${origin}/`))
      .map((address) => [file, address.slice(origin.length)] as const),
  );
  expect(links.length).toBeGreaterThan(100);
  expect(broken(links)).toEqual([]);
});
