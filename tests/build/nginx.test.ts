import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NGINX_MISSING, startNginx, type NginxServer } from '../server/nginx.ts';
import { exchange, type RawAnswer } from '../server/raw-http.ts';
import { startServerProcess, type ServerProcess } from '../server/support/server-process.ts';
import { FILES, ROOT } from './built-site.ts';

if (NGINX_MISSING !== undefined) process.stderr.write(`Not tried: nginx. ${NGINX_MISSING}\n`);

const first = (pattern: RegExp): string => FILES.find((file) => pattern.test(file)) ?? 'missing';
/** One of each kind of page and file, and addresses that lead nowhere or elsewhere. */
const ADDRESSES = [
  '/',
  '/ports',
  '/ports/443',
  '/ports/60999',
  '/ports/blocks/0-255',
  '/services',
  '/services/by/a',
  '/services/http',
  '/ranges/user-ports',
  '/topics',
  '/topics/mail',
  '/search',
  '/decode',
  '/pick',
  '/commands',
  '/about',
  '/api/v1',
  '/api/v1/ports/1.json',
  '/api/v1/openapi.json',
  '/feed.atom',
  '/sitemap-index.xml',
  '/robots.txt',
  '/llms.txt',
  '/ports/443.md',
  '/site.webmanifest',
  '/opensearch.xml',
  '/favicon.ico',
  '/favicon.svg',
  first(/^\/_astro\/.*\.css$/),
  first(/^\/_astro\/.*\.js$/),
  first(/^\/cards\/.*\.png$/),
  '/ports/443/',
  '/ports/443.html',
  '/ports/99999',
  '/nosuch',
  '/_headers',
  '/nginx.conf',
];
const SAME_HEADERS = [
  'location',
  'cache-control',
  'content-security-policy',
  'strict-transport-security',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
];

describe.skipIf(NGINX_MISSING !== undefined)('the built site behind nginx with its own site file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  let nginx: NginxServer;
  let server: ServerProcess;

  beforeAll(async () => {
    nginx = await startNginx(folder, resolve(ROOT));
    server = await startServerProcess({
      SITE_ROOT: resolve(ROOT),
      FEEDBACK_DB: join(folder, 'feedback.db'),
    });
  });

  afterAll(async () => {
    await Promise.all([nginx.close(), server.end('SIGTERM')]);
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (port: number, address: string): Promise<RawAnswer> =>
    exchange(port, [`GET ${address} HTTP/1.1`, 'Accept: text/html', 'User-Agent: Mozilla/5.0']);

  it.each(ADDRESSES)('%s is answered as our server answers it', async (address) => {
    const [theirs, ours] = [
      await ask(nginx.port, address),
      await ask(Number(new URL(server.url).port), address),
    ];
    const told = (answer: RawAnswer) => [answer.status, ...SAME_HEADERS.map((name) => answer.header(name))];
    expect(told(theirs)).toEqual(told(ours));
    // The words of a redirect are each server's own, and ours knows more of what was not found.
    if (ours.status !== 308) expect(theirs.header('content-type')).toBe(ours.header('content-type'));
    if (ours.status === 200) expect(theirs.body.equals(ours.body)).toBe(true);
  });
});
