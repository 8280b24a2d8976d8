import { expect, it } from 'vitest';
import { headersFile } from '#build/hosting/headers-file.ts';
import type { HostPolicy } from '#build/hosting/host-policy.ts';
import { nginxSite } from '#build/hosting/nginx-site.ts';
import { vercelConfig } from '#build/hosting/vercel-config.ts';
import { CACHE_RULES, cacheControlFor, DEFAULT_CACHE_CONTROL } from '#domain/cache-policy.ts';
import { type Header, securityHeaders } from '#domain/security-headers.ts';

const policy: HostPolicy = {
  security: securityHeaders(['sha256-AAAA', 'sha256-BBBB']),
  cacheRules: CACHE_RULES,
  defaultCacheControl: DEFAULT_CACHE_CONTROL,
};
const ADDRESSES = [
  '/',
  '/ports/2203',
  '/_astro/app.abc.js',
  '/_astronomy',
  '/search/names.1e35.txt',
  '/search',
  '/api/v1/ports/0.json',
];

/** Reads a `_headers` file as the hosts do: the headers of every rule that fits. */
function readHeadersFile(text: string, address: string): Header[] {
  const found: Header[] = [];
  let fits = false;
  for (const line of text.split('\n')) {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
      fits = line !== '' && address.startsWith(line.replace('*', ''));
    else if (fits) found.push([name, value]);
  }
  return found;
}

interface VercelConfig {
  readonly headers: readonly {
    readonly source: string;
    readonly headers: { key: string; value: string }[];
  }[];
}

function readVercelConfig(text: string, address: string): Header[] {
  const { headers }: VercelConfig = JSON.parse(text);
  return headers
    .filter(({ source }) => new RegExp(`^${source}$`).test(address))
    .flatMap((rule) => rule.headers.map(({ key, value }): Header => [key, value]));
}

it.each(ADDRESSES)('_headers says for %s what the server says', (address) => {
  const isHashed = cacheControlFor(address) !== DEFAULT_CACHE_CONTROL;
  const caching: Header[] = isHashed ? [['Cache-Control', cacheControlFor(address)]] : [];
  expect(readHeadersFile(headersFile(policy), address)).toEqual([...policy.security, ...caching]);
});

it.each(ADDRESSES)('vercel.json says for %s what the server says', (address) => {
  const expected = [...policy.security, ['Cache-Control', cacheControlFor(address)]];
  expect(readVercelConfig(vercelConfig(policy), address)).toEqual(expected);
});

it('nginx is told each header once, for all answers', () => {
  const lines = [...nginxSite(policy).matchAll(/^ {4}add_header (\S+) "(.*)" always;$/gm)];
  expect(lines.map(([, name, value]) => [name, value])).toEqual(policy.security);
});

it('no line is longer than hosts read', () => {
  expect(
    headersFile(policy)
      .split('\n')
      .every((line) => line.length <= 2000),
  ).toBe(true);
});
