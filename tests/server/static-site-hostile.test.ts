import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnswer, sendBytes } from './raw-http.ts';
import { type SiteServer, startSiteServer } from './site-server.ts';

let site: SiteServer;
beforeAll(async () => {
  site = await startSiteServer();
});
afterAll(() => site.close());

/** The site lives on as it was. */
const expectUnharmed = async () => {
  expect((await site.raw('GET /ports/2203 HTTP/1.1')).status).toBe(200);
};

describe('addresses that nobody may ask for', () => {
  it.each([
    ['/../secret.txt', 400],
    ['/ports/../../secret.txt', 400],
    ['/..', 400],
    ['/./ports', 400],
    ['/%2e%2e/secret.txt', 400],
    ['/%2E%2E/%2e%2e/etc/passwd', 400],
    ['/.%2e/secret.txt', 400],
    ['/ports/%2e%2e/%2e%2e/secret.txt', 400],
    ['/..%2fsecret.txt', 400],
    ['/..%5csecret.txt', 400],
    ['/..\\secret.txt', 400],
    ['/ports%2f2203', 400],
    ['/ports%5C2203', 400],
    ['\\ports\\2203', 400],
    ['/ports/2203%00', 400],
    ['/ports/2203.html%00.png', 400],
    ['/ports/2203%0d%0aSet-Cookie:%20a=b', 400],
    ['/ports/%C2%852203', 400],
    ['/ports/%', 400],
    ['/ports/%zz', 400],
    ['/ports/%c0%ae%c0%ae/secret.txt', 400],
    ['/ports/%ff', 400],
    ['/ports/%ed%a0%80', 400],
    ['/ports/2203#top', 400],
    ['/ports/\xe9', 400],
    ['http://example.org/../secret.txt', 400],
    ['ftp://example.org/ports', 400],
    ['ports/2203', 400],
    ['*', 400],
    [`/${'a'.repeat(1100)}`, 414],
    [`/ports/2203?${'a'.repeat(9000)}`, 414],
    [`/${'../'.repeat(2000)}etc/passwd`, 414],
    [`/${'a'.repeat(65_536)}`, 431],
    [`/${'%2e%2e/'.repeat(10_000)}`, 431],
  ])('%j gives %i', async (target, status) => {
    const answer = readAnswer(
      await sendBytes(site.port, `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    expect(answer.status).toBe(status);
    expect(answer.body.toString()).not.toContain('SECRET');
    expect(answer.body.length).toBeLessThan(200);
    await expectUnharmed();
  });

  it('a refusal carries the security headers and is not kept', async () => {
    const answer = await site.raw('GET /%2e%2e/ HTTP/1.1');
    expect(answer.header('cache-control')).toBe('no-store');
    expect(answer.header('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('requests that are no requests', () => {
  it.each([
    ['a line feed in a field', 'GET / HTTP/1.1\r\nHost: a\r\nX: a\nb\r\n\r\n'],
    [
      'two different lengths',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    ],
    [
      'length and chunks at once',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n'],
    ['a tab in the address', 'GET /\tports HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a NUL in the address', 'GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'],
  ])('%s', async (_, bytes) => {
    const answer = readAnswer(await sendBytes(site.port, bytes));
    expect(answer.status).toBe(400);
    await expectUnharmed();
  });
});

it('answers one connection in the order of its requests', async () => {
  const ask = (target: string, last: boolean) =>
    `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: ${last ? 'close' : 'keep-alive'}\r\n\r\n`;
  const bytes = await sendBytes(
    site.port,
    ask('/ports/2203', false) + ask('/missing', false) + ask('/ports/2203/', false) + ask('/ports/22', true),
  );
  expect(bytes.toString().match(/(?<=HTTP\/1\.1 )\d{3}|<h1>[^<]+/g)).toEqual([
    ...['200', '<h1>Port 2203', '404', '<h1>Nothing here', '308', '200', '<h1>Port 22'],
  ]);
});
