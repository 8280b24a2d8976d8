import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServerProcess, type ServerProcess } from '../server/support/server-process.ts';
import { ROOT } from './built-site.ts';
import { scanPage } from './support/scan-page.ts';
import { strictProblems } from './support/strict-validator.ts';

const TOKEN = 'a-token-of-the-tests-alone';
const folder = mkdtempSync(join(tmpdir(), 'server-pages-'));
let server: ServerProcess;

beforeAll(async () => {
  const FEEDBACK_DB = join(folder, 'feedback.db');
  server = await startServerProcess({ SITE_ROOT: resolve(ROOT), FEEDBACK_DB, ADMIN_TOKEN: TOKEN });
});

afterAll(async () => {
  await server.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

function ask(path: string, request: RequestInit = {}): Promise<Response> {
  const headers = { accept: 'text/html', 'user-agent': 'Mozilla/5.0', ...request.headers };
  return fetch(server.url + path, { ...request, headers });
}

async function expectValid(answer: Response, status: number): Promise<void> {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
  const html = await answer.text();
  expect(scanPage(html).problems).toEqual([]);
  expect(await strictProblems(html)).toEqual([]);
}

describe('pages that the server makes are valid HTML', () => {
  it.each([
    ['/search?q=postgres', 200],
    ['/search?q=%3Cscript%3E%22%26amp%3B&transport=tcp&status=assigned', 200],
    ['/search?q=', 200],
    ['/search?q=nothing-is-called-so', 200],
    ['/ports/99999', 404],
    ['/ports/%3Cb%3E%22', 404],
    ['/nosuch', 404],
  ])('%s', async (path, status) => {
    await expectValid(await ask(path), status);
  });

  it('a vote that cannot be stored', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: server.url };
    await expectValid(await ask('/api/feedback', { method: 'POST', headers, body: 'rating=9&page=x' }), 422);
  });

  it('the editors’ report, with what readers wrote', async () => {
    const headers = { 'content-type': 'application/json', origin: server.url };
    const vote = {
      id: crypto.randomUUID(),
      rev: 1,
      page: '/ports/2203',
      rating: 1,
      locale: 'en',
      build: 'x',
    };
    const body = JSON.stringify({ ...vote, reason: 'wrong', comment: '</p><script>"&' });
    expect((await ask('/api/feedback', { method: 'POST', headers, body })).status).toBeLessThan(300);
    await expectValid(await ask('/admin/report', { headers: { authorization: `Bearer ${TOKEN}` } }), 200);
  });
});
