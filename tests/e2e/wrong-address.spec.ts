import { createServer, type Server } from 'node:http';
import { createStaticSite } from '../../src/server/static-site.ts';
import { expect, test as base } from '@playwright/test';

/** The built site on a host that only has files: what was meant is for the page's own script to say. */
const test = base.extend<object, { readonly host: string }>({
  host: [
    async ({ browserName: _ }, use) => {
      const site = createStaticSite({ root: 'dist' });
      const server = createServer((request, response) => {
        void site.handle(request, response).then(async (done) => {
          if (!done) await site.sendNotFound(request, response);
        });
      });
      await use(await listen(server));
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

for (const [path, to] of [
  ['/443', '/ports/443'],
  ['/port/443', '/ports/443'],
  ['/ports/00443', '/ports/443'],
  ['/ports/https', '/ports/443'],
  ['/services/HTTP-ALT', '/services/http-alt'],
] as const) {
  test(`${path} goes to ${to}`, async ({ page, host }) => {
    await page.goto(host + path);
    await page.waitForURL(host + to);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

for (const [path, said] of [
  ['/port/99999', /^Port 99999 does not exist/],
  ['/ports/no-such-name', /^No service is registered under the name “no-such-name”/],
  ['/a/b/c', /^There is no page at this address/],
] as const) {
  test(`${path} is explained`, async ({ page, host }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
    await page.goto(host + path);
    const advice = page.locator('wrong-address');
    await expect(advice.getByText(said)).toBeVisible();
    await advice.getByRole('link').last().click();
    await page.waitForURL(`${host}/ports`);
    expect(complaints).toEqual([]);
  });
}

test('a program that is no service is found all the same', async ({ page, host }) => {
  await page.goto(`${host}/ports/postgres`);
  await page
    .locator('wrong-address')
    .getByRole('link', { name: /^Port 5432/ })
    .click();
  await page.waitForURL(`${host}/ports/5432`);
});
