import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAnswer, sendBytes } from './raw-http.ts';
import { describeOnEachDatabase } from './support/each-database.ts';
import { type App, startApp } from './support/start-app.ts';

const JSON_POST =
  'POST /api/feedback HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n';

describeOnEachDatabase('requests that no browser sends', (database) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(await database.newDatabase());
    await app.store.ready();
  });
  afterAll(() => app.close());

  test.each([
    ['two lengths', `${JSON_POST}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x`],
    ['length and chunks', `${JSON_POST}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['an unknown transfer coding', `${JSON_POST}Transfer-Encoding: gzip\r\n\r\n{}`],
    ['a negative length', `${JSON_POST}Content-Length: -1\r\n\r\n`],
    ['a length in words', `${JSON_POST}Content-Length: two\r\n\r\n{}`],
    ['a broken chunk', `${JSON_POST}Transfer-Encoding: chunked\r\n\r\nzz\r\n`],
    ['a bare CR in a header', 'GET / HTTP/1.1\r\nHost: x\r\nA: b\rc\r\n\r\n'],
    ['a header folded', 'GET / HTTP/1.1\r\nHost: x\r\n A: b\r\nConnection: close\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['a blank in the address', 'GET /ports /22 HTTP/1.1\r\nHost: x\r\n\r\n'],
    [
      'CRLF in the address',
      'GET /ports/22%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    ],
    ['dots encoded', 'GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['dots', 'GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['an address of 64 KB', `GET /${'a'.repeat(65_536)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['64 KB of headers', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(65_536)}\r\n\r\n`],
    ['not HTTP at all', '\u0016\u0003\u0001\u0000binary\r\n\r\n'],
    ['CONNECT', 'CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['a vote for a file', `${JSON_POST}Content-Length: 2\r\n\r\n{}`],
  ])('%s: 4xx, and nothing read or stored', async (_, bytes) => {
    const received = await sendBytes(app.port, bytes);
    const answer = readAnswer(received);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.header('set-cookie')).toBeUndefined();
    expect(received.toString()).not.toContain('root:');
    expect(await app.events()).toEqual([]);
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  });

  test('a second request hidden in the first one is not answered', async () => {
    const hidden = 'GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n';
    const bytes = `${JSON_POST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`;
    expect((await sendBytes(app.port, bytes)).toString()).not.toContain('http_requests_total');
  });

  test('a tunnel that is asked for and broken off harms nobody, and does not hold up the end', async () => {
    const own = await startApp(await database.newDatabase());
    const socket = connect(own.port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write('CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'readable');
    socket.resetAndDestroy();
    const idle = connect({ port: own.port, host: '127.0.0.1', allowHalfOpen: true });
    await once(idle, 'connect');
    idle.write('CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(idle, 'readable');
    expect((await fetch(`${own.url}/healthz`)).status).toBe(200);
    await own.close();
    idle.destroy();
  });

  test('a refused vote does not keep its connection', async () => {
    const received = await sendBytes(
      app.port,
      `${JSON_POST.replace('Connection: close\r\n', '')}Content-Length: 9999\r\n\r\n{`,
    );
    expect(readAnswer(received)).toMatchObject({ status: 413, headers: { connection: 'close' } });
  });
});
