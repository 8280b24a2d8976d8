import { afterAll, beforeAll, expect, test } from 'vitest';
import { exchange } from './raw-http.ts';
import { describeOn } from './support/each-database.ts';
import { type App, startApp } from './support/start-app.ts';
import { makeVote } from './support/voter.ts';

describeOn('sqlite', 'what POST /api/feedback refuses', (database) => {
  let app: App;
  beforeAll(async () => {
    const settings = {
      FEEDBACK_ALLOWED_ORIGINS: 'https://static.example',
      SITE_URL: 'https://ports.example/',
    };
    app = await startApp({ ...(await database.newDatabase()), ...settings });
  });
  afterAll(() => app.close());

  const problem = async (response: Response) => {
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const body: unknown = await response.json();
    expect(body).toMatchObject({ type: 'about:blank', status: response.status });
    return JSON.stringify(body);
  };

  test.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['two values', '{}{}'],
    ['not UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ])('400: %s', async (_, body) => {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`${app.url}/api/feedback`, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    await problem(response);
  });

  test.each(['rating=1&rating=2&page=/ports/22&locale=en&build=', 'page=/ports/22&page=/ports/443'])(
    '400: a field twice in a form, %s',
    async (body) => {
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const response = await fetch(`${app.url}/api/feedback`, { method: 'POST', headers, body });
      expect(response.status).toBe(400);
      await problem(response);
    },
  );

  test.each([
    ['id', 'not-a-uuid'],
    ['id', 7],
    ['rev', 0],
    ['rev', 1.5],
    ['rev', 2_147_483_648],
    ['rev', '1'],
    ['page', 'ports/2203'],
    ['page', '/ports/2203?x=1'],
    ['page', '/ports/22 03'],
    ['page', `/${'a'.repeat(200)}`],
    ['page', '/ports/\u0000'],
    ['rating', 0],
    ['rating', 4],
    ['rating', '1'],
    ['rating', null],
    ['reason', 'because'],
    ['comment', 'a'.repeat(1001)],
    ['comment', ['a']],
    ['locale', 'tlh'],
    ['build', 'b'.repeat(41)],
    ['website', 1],
  ])('422: %s cannot be %j', async (field, value) => {
    const response = await app.post(makeVote({ [field]: value }));
    expect(response.status).toBe(422);
    expect(await problem(response)).toContain(`"field":"${field}"`);
  });

  test.each(['[]', 'null', '"text"', '7', '{"__proto__":{"rating":1}}'])('422: %s', async (body) => {
    expect((await app.post(body)).status).toBe(422);
  });

  test('422: unknown fields, whose names and values are not echoed', async () => {
    const response = await app.post({ ...makeVote(), '<script>': '<img>' });
    expect(response.status).toBe(422);
    expect(await problem(response)).not.toMatch(/script|img/);
  });

  test.each([
    '/ports/65536',
    '/ports/007',
    '/ports',
    '/../etc/passwd',
    '/ports/%2e%2e/x',
    '/ports/2203.html',
  ])('404: the site has no page %s', async (page) => {
    const response = await app.post(makeVote({ page }));
    expect(response.status).toBe(404);
    await problem(response);
  });

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('405: %s', async (method) => {
    const response = await fetch(`${app.url}/api/feedback`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test('413: more than 4 KB, announced or not', async () => {
    const large = JSON.stringify(makeVote({ comment: 'a'.repeat(5000) }));
    expect((await app.post(large)).status).toBe(413);
    const chunk = `${(1000).toString(16)}\r\n${'a'.repeat(1000)}\r\n`;
    const lines = [
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
      '',
      `${chunk.repeat(5)}0\r\n\r\n`,
    ];
    const answer = await exchange(app.port, ['POST /api/feedback HTTP/1.1', ...lines]);
    expect(answer.status).toBe(413);
    expect(answer.header('content-type')).toBe('application/problem+json');
  });

  test.each([
    [{ 'Content-Type': 'text/plain' }],
    [{ 'Content-Type': '' }],
    [{ 'Content-Type': 'multipart/form-data; boundary=x' }],
    [{ 'Content-Type': 'application/json; charset=iso-8859-1' }],
    [{ 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }],
  ])('415: %j', async (headers) => {
    const response = await app.post(makeVote(), headers);
    expect(response.status).toBe(415);
    await problem(response);
  });

  test.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ 'Sec-Fetch-Site': 'none' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }, 403],
    [{ Origin: 'https://evil.example' }, 403],
    [{ Origin: 'null' }, 403],
    [{ Origin: 'https://static.example.evil.example' }, 403],
    [{ 'Sec-Fetch-Site': 'same-origin' }, 201],
    [{ Origin: 'https://ports.example' }, 201],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://static.example' }, 201],
    [{}, 201],
  ])('the sender %j gets %i', async (headers, status) => {
    expect((await app.post(makeVote(), headers)).status).toBe(status);
  });

  test('takes its own host as origin where a browser sends no Fetch Metadata', async () => {
    expect((await app.post(makeVote(), { Origin: app.url })).status).toBe(201);
  });

  test('an allowed static site may ask first and read the answer', async () => {
    const headers = { Origin: 'https://static.example' };
    const preflight = await fetch(`${app.url}/api/feedback`, { method: 'OPTIONS', headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('https://static.example');
    expect(preflight.headers.get('access-control-allow-headers')).toBe('Content-Type');
    const refusal = await app.post('{', headers);
    expect(refusal.status).toBe(400);
    expect(refusal.headers.get('access-control-allow-origin')).toBe('https://static.example');
    const stranger = await app.post('{', { Origin: 'https://evil.example' });
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('a browser without JavaScript gets a page that says what to do', async () => {
    const response = await fetch(`${app.url}/api/feedback`, {
      method: 'POST',
      headers: { Accept: 'text/html,application/xhtml+xml' },
      body: new URLSearchParams({ rating: '1', page: '/ports/99999', locale: 'en', build: '' }),
    });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('Your vote was not stored');
  });

  test.each([
    ['http://evil.example/ports/22', false],
    ['/ports/22', true],
    ['/ports/22?q=%22%3E%3Cscript%3E', true],
    ['/ports/99999', false],
    ['/sw.js', false],
    ['/"><script>alert(1)</script>', false],
  ])('the page leads back to its own pages only, %s', async (before, leads) => {
    const Referer = before.startsWith('/') ? app.url + before : before;
    const response = await fetch(`${app.url}/api/feedback`, {
      method: 'POST',
      headers: { Accept: 'text/html', Referer },
      body: new URLSearchParams({ rating: '9', page: '/ports/22' }),
    });
    const html = await response.text();
    const back = /<a href="([^"]*)">Back to the page<\/a>/.exec(html)?.[1];
    expect(back).toBe(leads ? '/ports/22' : undefined);
    expect(html).not.toMatch(/evil|alert/);
  });

  test('only what passes by itself asks for another press of the button', async () => {
    const page = async (limit: string, sent: Record<string, string>) => {
      const own = await startApp({ ...(await database.newDatabase()), FEEDBACK_RATE_LIMIT: limit });
      const post = () =>
        fetch(`${own.url}/api/feedback`, {
          method: 'POST',
          headers: { Accept: 'text/html' },
          body: new URLSearchParams(sent),
          redirect: 'manual',
        });
      for (let i = 0; i < 10; i += 1) await post();
      const html = await (await post()).text();
      await own.close();
      return html;
    };
    const vote = { rating: '1', page: '/ports/22', locale: 'en', build: '' };
    expect(await page('on', vote)).toContain('press the button again');
    expect(await page('on', { ...vote, locale: 'tlh' })).not.toContain('press the button again');
  });
});
