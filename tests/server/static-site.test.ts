import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SiteServer, startSiteServer } from './site-server.ts';

let site: SiteServer;
beforeAll(async () => {
  site = await startSiteServer();
});
afterAll(() => site.close());

describe('addresses', () => {
  it.each([
    ['/', '<h1>Home'],
    ['/ports', '<h1>All ports'],
    ['/ports/2203', '<h1>Port 2203'],
    ['/ports/2203?utm=1', '<h1>Port 2203'],
    ['/%70orts/2203', '<h1>Port 2203'],
    ['/services/a.b', '<h1>a.b'],
    ['http://example.org/ports/2203', '<h1>Port 2203'],
    ['http://example.org', '<h1>Home'],
    ['http://example.org?q', '<h1>Home'],
    ['/.well-known/security.txt', 'Contact:'],
    ['/robots.txt', 'User-agent'],
  ])('%s is answered', async (target, text) => {
    const answer = await site.raw(`GET ${target} HTTP/1.1`);
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toContain(text);
  });

  it.each([
    ['/ports/2203.html', '/ports/2203'],
    ['/ports/2203/', '/ports/2203'],
    ['/ports/2203.html/', '/ports/2203'],
    ['/ports/2203/?a=b&c', '/ports/2203?a=b&c'],
    ['/ports/', '/ports'],
    ['/ports/index.html', '/ports'],
    ['/index.html', '/'],
    ['/index', '/'],
    ['/services/a%20b/', '/services/a%20b'],
  ])('%s redirects to %s', async (target, location) => {
    const answer = await site.raw(`GET ${target} HTTP/1.1`);
    expect([answer.status, answer.header('location')]).toEqual([308, location]);
  });

  it.each([
    '/ports/99999',
    '/ports/99999.html',
    '/nothing/',
    '//ports/2203',
    '//example.org/',
    '/ports//2203',
    '/404',
    '/404.html',
    '/.env',
    '/.git/config',
    '/_headers',
    '/_astro/app.abc.js.br',
    '/ports/2203.html.html',
    `/ports/${'1'.repeat(300)}`,
    `/ports/${'%F0%9F%98%80'.repeat(70)}`,
    '/%252e%252e/secret.txt',
    '/ports/2203.html:stream',
  ])('%s is the 404 page', async (target) => {
    const answer = await site.raw(`GET ${target} HTTP/1.1`);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toContain('<h1>Nothing here');
    expect(answer.header('content-security-policy')).toBeDefined();
  });

  it('knows which addresses are pages', () => {
    const others = [
      '/ports/2203.html',
      '/ports/2203/',
      '/ports/9',
      '/robots.txt',
      '/_astro/app.abc.js',
      '/../secret.txt',
      '/\0',
      '',
    ];
    expect(['/', '/ports/2203', ...others].filter((path) => site.site.hasPage(path))).toEqual([
      '/',
      '/ports/2203',
    ]);
  });
});

describe('methods', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('%s is not for pages', async (method) => {
    const answer = await site.raw(`${method} /ports/2203 HTTP/1.1`);
    expect([answer.status, answer.header('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('HEAD has the header fields of GET and no body', async () => {
    for (const target of ['/ports/2203', '/ports/2203/', '/missing']) {
      const get = await site.raw(`GET ${target} HTTP/1.1`, 'Accept-Encoding: br');
      const head = await site.raw(`HEAD ${target} HTTP/1.1`, 'Accept-Encoding: br');
      expect(head.body.length).toBe(0);
      expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
    }
  });

  it('POST to nowhere is a short 404', async () => {
    const answer = await site.raw('POST /missing HTTP/1.1', 'Content-Length: 2', '', 'hi');
    expect([answer.status, answer.header('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
    expect(answer.header('connection')).toBe('close');
  });
});

describe('coding', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['X-GZIP', 'gzip'],
    ['br;q=0', undefined],
    ['br;q=0, gzip', 'gzip'],
    ['BR;Q=0.5, gzip;q=1.0', 'gzip'],
    ['br;q=0.5', 'br'],
    ['identity, br;q=0.9', undefined],
    ['*', 'br'],
    ['*;q=0.1, gzip;q=0', 'br'],
    ['identity;q=0', 406],
    ['identity;q=0, *', 'br'],
    ['*;q=0', 406],
    ['br;q=0, gzip;q=0, identity;q=0', 406],
    ['br;q=2, gzip;q=abc', undefined],
    [',,br , ', 'br'],
    ['brx, xbr', undefined],
    ['__proto__, constructor', undefined],
  ])('Accept-Encoding %j gives %j', async (accepted, expected) => {
    const fields = accepted === undefined ? [] : [`Accept-Encoding: ${accepted}`];
    const answer = await site.raw('GET /ports/2203 HTTP/1.1', ...fields);
    expect(answer.status === 200 ? answer.header('content-encoding') : answer.status).toBe(expected);
    if (answer.status === 200) expect(answer.header('vary')).toBe('Accept, Accept-Encoding');
  });

  it('gives the same page in every coding, with an ETag of its own', async () => {
    const plain = await site.raw('GET /ports/2203 HTTP/1.1');
    const br = await site.raw('GET /ports/2203 HTTP/1.1', 'Accept-Encoding: br');
    const gz = await site.raw('GET /ports/2203 HTTP/1.1', 'Accept-Encoding: gzip');
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(gunzipSync(gz.body)).toEqual(plain.body);
    expect(new Set([plain, br, gz].map((answer) => answer.header('etag'))).size).toBe(3);
    expect([plain, br, gz].map((answer) => Number(answer.header('content-length')))).toEqual(
      [plain, br, gz].map(({ body }) => body.length),
    );
  });

  it('uses a compressed twin, unless it is older than its file', async () => {
    const fresh = await site.raw('GET /_astro/app.abc.js HTTP/1.1', 'Accept-Encoding: br');
    expect(brotliDecompressSync(fresh.body).toString()).toMatch(/^\/\/ twin/);
    await utimes(join(site.root, '_astro/app.abc.js.br'), 1, 1);
    await writeFile(join(site.root, '_astro/app.abc.js'), `// newer${' '.repeat(400)}`);
    const stale = await site.raw('GET /_astro/app.abc.js HTTP/1.1', 'Accept-Encoding: br');
    expect(brotliDecompressSync(stale.body).toString()).toMatch(/^\/\/ newer/);
  });

  it('leaves pictures and tiny files as they are', async () => {
    const png = await site.raw('GET /card.png HTTP/1.1', 'Accept-Encoding: br');
    const tiny = await site.raw('GET /robots.txt HTTP/1.1', 'Accept-Encoding: br');
    expect([png, tiny].map((answer) => answer.header('content-encoding'))).toEqual([undefined, undefined]);
    expect(png.header('vary')).toBeUndefined();
  });
});

describe('caching', () => {
  it('pages are asked for again, hashed assets never', async () => {
    const page = await site.raw('GET /ports/2203 HTTP/1.1');
    const asset = await site.raw('GET /_astro/app.abc.js HTTP/1.1');
    expect(page.header('cache-control')).toBe('public, max-age=300');
    expect(asset.header('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('shows at once what was built anew, and only then changes the ETag', async () => {
    const first = await site.raw('GET /ports/22 HTTP/1.1');
    await writeFile(join(site.root, 'ports/22.html'), first.body);
    const rewritten = await site.raw('GET /ports/22 HTTP/1.1');
    expect(rewritten.header('etag')).toBe(first.header('etag'));
    await writeFile(join(site.root, 'ports/22.html'), first.body.toString().replace('22', '23'));
    const changed = await site.raw('GET /ports/22 HTTP/1.1');
    expect(changed.body.toString()).toContain('Port 23');
    expect(changed.header('etag')).not.toBe(first.header('etag'));
  });

  const etag = async () => (await site.raw('GET /ports/2203 HTTP/1.1')).header('etag') ?? '';
  const later = 'Fri, 31 Dec 9999 23:59:59 GMT';
  const earlier = 'Thu, 01 Jan 1970 00:00:01 GMT';
  it.each([
    ['If-None-Match: {etag}', 304],
    ['If-None-Match: W/{etag}', 304],
    ['If-None-Match: "a", {etag}, "b"', 304],
    ['If-None-Match: *', 304],
    ['If-None-Match: "other"', 200],
    ['If-None-Match: nonsense', 200],
    [`If-None-Match: "other"\r\nIf-Modified-Since: ${later}`, 200],
    [`If-Modified-Since: ${later}`, 304],
    [`If-Modified-Since: ${earlier}`, 200],
    ['If-Modified-Since: yesterday, more or less', 200],
    ['If-Modified-Since: 9999', 200],
    ['If-Match: {etag}', 200],
    ['If-Match: *', 200],
    ['If-Match: "other"', 412],
    ['If-Match: W/{etag}', 412],
    [`If-Unmodified-Since: ${earlier}`, 412],
    [`If-Unmodified-Since: ${later}`, 200],
    ['Accept-Encoding: br\r\nIf-None-Match: {etag}', 200],
  ])('%j gives %i', async (field, status) => {
    const answer = await site.raw('GET /ports/2203 HTTP/1.1', field.replace('{etag}', await etag()));
    expect(answer.status).toBe(status);
    if (status !== 304) return;
    expect(answer.body.length).toBe(0);
    expect(['etag', 'cache-control', 'vary', 'date'].every((name) => answer.header(name) !== undefined)).toBe(
      true,
    );
    expect(answer.header('content-type')).toBeUndefined();
  });
});

describe('parts', () => {
  it.each([
    ['bytes=0-3', 206, 'bytes 0-3/{size}'],
    ['bytes=-4', 206, 'bytes {size-4}-{size-1}/{size}'],
    ['bytes=4-', 206, 'bytes 4-{size-1}/{size}'],
    ['bytes=0-999999', 206, 'bytes 0-{size-1}/{size}'],
    ['BYTES=0-0', 206, 'bytes 0-0/{size}'],
    ['bytes=999999-', 416, 'bytes */{size}'],
    ['bytes=-0', 416, 'bytes */{size}'],
    ['bytes=3-1', 200, undefined],
    ['bytes=-', 200, undefined],
    ['bytes=a-b', 200, undefined],
    ['bytes=0-1,3-4', 200, undefined],
    ['lines=1-2', 200, undefined],
    [`bytes=${'9'.repeat(400)}-`, 416, 'bytes */{size}'],
  ])('Range %s gives %i', async (range, status, contentRange) => {
    const whole = await site.raw('GET /ports/2203 HTTP/1.1');
    const answer = await site.raw('GET /ports/2203 HTTP/1.1', `Range: ${range}`, 'Accept-Encoding: br');
    const size = whole.body.length;
    const expected = contentRange
      ?.replaceAll('{size}', `${size}`)
      .replace('{size-4}', `${size - 4}`)
      .replace('{size-1}', `${size - 1}`);
    expect([answer.status, answer.header('content-range')]).toEqual([status, expected]);
    const [first, last] =
      /(\d+)-(\d+)/
        .exec(expected ?? '')
        ?.slice(1)
        .map(Number) ?? [];
    if (first !== undefined && last !== undefined) {
      expect(answer.body).toEqual(whole.body.subarray(first, last + 1));
    }
  });

  it('If-Range holds only for the very same state', async () => {
    const whole = await site.raw('GET /ports/2203 HTTP/1.1');
    const ask = (condition: string | undefined) =>
      site.raw('GET /ports/2203 HTTP/1.1', 'Range: bytes=0-1', `If-Range: ${condition}`);
    const answers = [
      await ask(whole.header('etag')),
      await ask(whole.header('last-modified')),
      await ask(`W/${whole.header('etag')}`),
      await ask('"other"'),
      await ask('Thu, 01 Jan 1970 00:00:01 GMT'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([206, 206, 200, 200, 200]);
  });

  it('HEAD has no parts', async () => {
    expect((await site.raw('HEAD /ports/2203 HTTP/1.1', 'Range: bytes=0-1')).status).toBe(200);
  });
});
