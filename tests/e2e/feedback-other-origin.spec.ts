import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { startServerProcess } from '../server/support/server-process.ts';
import { makeTemporaryFolder, removeFolder } from '../server/support/temporary-folder.ts';

/** A static host that knows nothing of feedback; the pages name another origin's endpoint. */
async function startStaticHost(endpoint: () => string) {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const file = path.startsWith('/_astro/') ? path : `${path}.html`;
    readFile(join('dist', file), 'utf8').then(
      (text) => {
        response.setHeader('Content-Type', file.endsWith('.js') ? 'text/javascript' : 'text/html');
        response.end(text.replace('action="/api/feedback"', `action="${endpoint()}"`));
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

for (const allowed of [true, false]) {
  test(`a site on a static host ${allowed ? 'votes at' : 'is refused by'} another origin's server`, async ({
    page,
  }) => {
    const folder = makeTemporaryFolder();
    const FEEDBACK_DB = join(folder, 'feedback.db');
    let endpoint = '';
    const host = await startStaticHost(() => endpoint);
    const FEEDBACK_ALLOWED_ORIGINS = allowed ? host.url : 'https://other.example';
    const server = await startServerProcess({ SITE_ROOT: 'dist', FEEDBACK_DB, FEEDBACK_ALLOWED_ORIGINS });
    endpoint = `${server.url}/api/feedback`;
    await page.goto(`${host.url}/ports/2203`);
    await page.getByRole('button', { name: 'Very helpful' }).click();
    const status = page.locator('feedback-form [role=status]');
    await expect(status).toContainText(allowed ? 'Thank you' : 'Not stored yet');
    await server.end('SIGTERM');
    host.close();
    const database = new DatabaseSync(FEEDBACK_DB);
    const votes = database.prepare('select page, rating from feedback_event').all();
    database.close();
    removeFolder(folder);
    expect(votes.map((vote) => ({ ...vote }))).toEqual(allowed ? [{ page: '/ports/2203', rating: 3 }] : []);
  });
}
