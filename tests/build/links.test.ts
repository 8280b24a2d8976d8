import { expect, test } from 'vitest';
import { FILES, html, PAGES } from './built-site.ts';

/** Addresses that the server answers without a file of the built site. */
const ANSWERED_BY_SERVER = new Set(['/api/feedback', '/search']);

const pages = new Set(PAGES);
const files = new Set(FILES);
const ids = new Map<string, ReadonlySet<string>>();

function idsOf(page: string): ReadonlySet<string> {
  const known = ids.get(page);
  if (known !== undefined) return known;
  const found = new Set([...html(page).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? ''));
  ids.set(page, found);
  return found;
}

/** Why an internal address leads nowhere, or `undefined` where it leads somewhere. */
function brokenBecause(from: string, address: string): string | undefined {
  const url = new URL(address.replaceAll('&amp;', '&'), `http://site${from}`);
  const path = decodeURIComponent(url.pathname);
  if (ANSWERED_BY_SERVER.has(path) || files.has(path)) return undefined;
  if (!pages.has(path)) return 'no such page';
  const fragment = decodeURIComponent(url.hash.slice(1));
  // The page of commands reads the port number from its fragment.
  if (fragment === '' || path === '/commands') return undefined;
  return idsOf(path).has(fragment) ? undefined : `no element has the id ${fragment}`;
}

test('no internal link or fragment of the whole site is broken', () => {
  const verdicts = new Map<string, string | undefined>();
  const broken: string[] = [];
  let links = 0;
  for (const page of PAGES) {
    for (const [, address = ''] of html(page).matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
      if (/^[a-z]+:/i.test(address)) continue;
      links += 1;
      const key = address.startsWith('/') ? address : `${page}${address}`;
      if (!verdicts.has(key)) verdicts.set(key, brokenBecause(page, address));
      const reason = verdicts.get(key);
      if (reason !== undefined && broken.length < 50) broken.push(`${page} → ${address}: ${reason}`);
    }
  }
  expect(broken).toEqual([]);
  expect(links).toBeGreaterThan(1_000_000);
});
