import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { securityHeaders } from '#domain/security-headers.ts';
import { inlineScriptHashes } from '#server/site-security.ts';
import { type SiteServer, startSiteServer, THEME_SCRIPT } from './site-server.ts';

let site: SiteServer;
beforeAll(async () => {
  site = await startSiteServer();
});
afterAll(() => site.close());

const sha256 = (code: string) => `sha256-${createHash('sha256').update(code).digest('base64')}` as const;

it.each([
  ['GET / HTTP/1.1', 200],
  ['GET /ports/2203 HTTP/1.1', 200],
  ['GET /_astro/app.abc.js HTTP/1.1', 200],
  ['GET /missing HTTP/1.1', 404],
  ['GET /ports/2203/ HTTP/1.1', 308],
  ['POST /ports HTTP/1.1', 405],
  ['GET /%00 HTTP/1.1', 400],
])('%s carries every security header', async (requestLine, status) => {
  const answer = await site.raw(requestLine);
  expect(answer.status).toBe(status);
  for (const [name, value] of securityHeaders([sha256(THEME_SCRIPT)])) {
    expect(answer.header(name.toLowerCase())).toBe(value);
  }
});

it.each([
  ['', []],
  ['<script>a</script>', [sha256('a')]],
  ['<SCRIPT\n>a</SCRIPT>', [sha256('a')]],
  ['<script type="module">a</script><script>b</script><script>a</script>', [sha256('a'), sha256('b')]],
  ['<script src="/a.js"></script>', []],
  ['<script data-x="src=1>">a</script>', [sha256('a')]],
  ['<script type="application/ld+json">{"a":"<script>"}</script>', []],
  ['<script>\n a \n</script>', [sha256('\n a \n')]],
])('inline scripts of %j', (html, hashes) => {
  expect(inlineScriptHashes(html)).toEqual(hashes);
});

it('follows a theme script that was built anew, on pages that were not', async () => {
  await writeFile(join(site.root, 'index.html'), '<script>new()</script>');
  await setTimeout(1100);
  const answer = await site.raw('GET /ports/2203 HTTP/1.1');
  expect(answer.header('content-security-policy')).toContain(`'${sha256('new()')}'`);
  await rm(join(site.root, 'index.html'));
  await setTimeout(1100);
  const without = await site.raw('GET /ports/2203 HTTP/1.1');
  expect(without.header('content-security-policy')).toContain("script-src 'self';");
});
