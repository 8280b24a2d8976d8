import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHostFiles } from '#build/hosting/host-files.ts';
import { securityHeaders } from '#domain/security-headers.ts';
import { startNginx, NGINX_MISSING } from './nginx.ts';
import { observatoryGrade } from './observatory.ts';
import { exchange, type RawAnswer } from './raw-http.ts';
import { startServerProcess } from './support/server-process.ts';
import { FILES, startSiteServer, THEME_SCRIPT, writeSite } from './site-server.ts';

interface Host {
  raw(...lines: readonly string[]): Promise<RawAnswer>;
  close(): Promise<void>;
}

async function startNginxHost(): Promise<Host> {
  const { folder, root, remove } = await writeSite(FILES);
  writeHostFiles(root);
  const nginx = await startNginx(folder, root);
  return {
    raw: (...lines) => exchange(nginx.port, lines),
    async close() {
      await nginx.close();
      await remove();
    },
  };
}

/** The server as it is started, feedback, routes and all. */
async function startWholeServer(): Promise<Host> {
  const { folder, root, remove } = await writeSite(FILES);
  const server = await startServerProcess({ SITE_ROOT: root, FEEDBACK_DB: join(folder, 'feedback.db') });
  return {
    raw: (...lines) => exchange(Number(new URL(server.url).port), lines),
    async close() {
      await server.end('SIGTERM');
      await remove();
    },
  };
}

const hosts = [
  {
    name: 'the site alone',
    start: startSiteServer,
    missing: undefined,
    redirects: new Map<string, string>(),
  },
  {
    name: 'the whole server',
    start: startWholeServer,
    missing: undefined,
    /** What it understands, and a host of mere files does not. */
    redirects: new Map([
      ['//ports/2203', '/ports/2203'],
      ['/ports//2203', '/ports/2203'],
      ['/404', '/ports/404'],
      ['/404/', '/ports/404'],
      ['/404.html', '/ports/404'],
    ]),
  },
  { name: 'nginx', start: startNginxHost, missing: NGINX_MISSING, redirects: new Map<string, string>() },
];

const hash = createHash('sha256').update(THEME_SCRIPT).digest('base64');

for (const { name, start, missing, redirects } of hosts) {
  if (missing !== undefined) process.stderr.write(`Not tried: ${name}. ${missing}\n`);

  describe.skipIf(missing !== undefined)(name, () => {
    let host: Host;
    beforeAll(async () => {
      host = await start();
    });
    afterAll(() => host.close());
    const get = (target: string, ...fields: readonly string[]) =>
      host.raw(`GET ${target} HTTP/1.1`, 'Accept: text/html', ...fields);

    it.each([
      ['/', 200],
      ['/ports', 200],
      ['/ports/2203', 200],
      ['/ports/2203?a=b', 200],
      ['/%70orts/2203', 200],
      ['/services/a.b', 200],
      ['/robots.txt', 200],
      ['/.well-known/security.txt', 200],
      ['/_astro/app.abc.js', 200],
      ['/ports/2203.html', 308, '/ports/2203'],
      ['/ports/2203/', 308, '/ports/2203'],
      ['/ports/2203/?a=b&c', 308, '/ports/2203?a=b&c'],
      ['/ports/2203.html/', 308, '/ports/2203'],
      ['/ports/', 308, '/ports'],
      ['/ports/index.html', 308, '/ports'],
      ['/index.html', 308, '/'],
      ['/index', 308, '/'],
      ['/ports/99999', 404],
      ['/ports/99999.html', 404],
      ['/nothing/', 404],
      ['//ports/2203', 404],
      ['//example.org/', 404],
      ['/ports//2203', 404],
      ['/404', 404],
      ['/404/', 404],
      ['/404.html', 404],
      ['/.env', 404],
      ['/.git/config', 404],
      ['/_headers', 404],
      ['/vercel.json', 404],
      ['/nginx.conf', 404],
      ['/_astro/app.abc.js.br', 404],
      ['/ports/2203.html.html', 404],
      ['/%252e%252e/secret.txt', 404],
      ['/../secret.txt', 400],
      ['/ports/../../secret.txt', 400],
      ['/%2e%2e/secret.txt', 400],
      ['/.%2E/secret.txt', 400],
      ['/ports/..', 400],
      ['/./ports', 400],
      ['/..%2fsecret.txt', 400],
      ['/..%5csecret.txt', 400],
      ['/..\\secret.txt', 400],
      ['/ports%2f2203', 400],
      ['/ports/2203%00', 400],
      ['/ports/%zz', 400],
    ])('%s: %i', async (target, status, location?: string) => {
      const answer = await get(target);
      const understood = redirects.get(target);
      const expected = understood === undefined ? [status, location] : [308, understood];
      expect([answer.status, answer.header('location')]).toEqual(expected);
      expect(answer.body.toString()).not.toContain('SECRET');
      if (answer.status === 404) expect(answer.body.toString()).toContain('<h1>Nothing here');
    });

    it.each([
      ['GET / HTTP/1.1', 200],
      ['GET /ports/2203 HTTP/1.1', 200],
      ['HEAD /ports/2203 HTTP/1.1', 200],
      ['GET /_astro/app.abc.js HTTP/1.1', 200],
      ['GET /missing HTTP/1.1', 404],
      ['GET /ports/2203/ HTTP/1.1', 308],
      ['POST /ports/2203 HTTP/1.1', 405],
      ['OPTIONS /ports/2203 HTTP/1.1', 405],
      ['GET /../secret.txt HTTP/1.1', 400],
    ])('%s (%i) carries every security header once', async (requestLine, status) => {
      const answer = await host.raw(requestLine, 'Accept: text/html');
      expect(answer.status).toBe(status);
      for (const [field, value] of securityHeaders([`sha256-${hash}`])) {
        expect([field, answer.header(field.toLowerCase())]).toEqual([field, value]);
      }
      if (status === 405) expect(answer.header('allow')).toBe('GET, HEAD');
    });

    it.each([
      ['/ports/2203', 'text/html; charset=utf-8', 'public, max-age=300'],
      ['/_astro/app.abc.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
      ['/robots.txt', 'text/plain; charset=utf-8', 'public, max-age=300'],
      ['/card.png', 'image/png', 'public, max-age=300'],
    ])('%s is %s, %s', async (target, type, caching) => {
      const answer = await get(target);
      expect([answer.header('content-type'), answer.header('cache-control')]).toEqual([type, caching]);
    });

    it('compresses, tells caches so, and knows again what it sent', async () => {
      const answer = await get('/ports/2203', 'Accept-Encoding: gzip');
      expect(answer.header('content-encoding')).toBe('gzip');
      expect(answer.header('vary')).toContain('Accept-Encoding');
      const again = await get(
        '/ports/2203',
        'Accept-Encoding: gzip',
        `If-None-Match: ${answer.header('etag')}`,
      );
      expect(again.status).toBe(304);
    });

    it('is graded A+ by the rules of the HTTP Observatory', async () => {
      const answer = await get('/');
      expect(observatoryGrade(answer.headers, answer.body.toString())).toEqual({ grade: 'A+', score: 130 });
    });
  });
}
