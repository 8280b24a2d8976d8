import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { writeServiceWorker } from '../../src/build/offline/service-worker.ts';
import { createStaticSite, type StaticSite } from '../../src/server/static-site.ts';

/** A host of files whose build can be replaced while it runs. */
interface Host {
  readonly url: string;
  /** What the last request for a path named as its referrer. */
  readonly referrers: ReadonlyMap<string, string | undefined>;
  /** Puts another build in the place of this one: another style sheet under another name, another headline. */
  deploy(): Promise<void>;
  /** The same, with style sheet and scripts as they were; and takes that build back for the one before. */
  deployHeadline(): Promise<void>;
  takeBack(): void;
}

const SAMPLE = [
  'ports/443.html',
  'ports/22.html',
  'ports/80.html',
  'ports/blocks/0-255.html',
  'services/http.html',
  'services/by/q.html',
];

function copySite(to: string): void {
  for (const name of readdirSync('dist')) {
    if (name !== 'ports' && name !== 'services')
      cpSync(join('dist', name), join(to, name), { recursive: true });
  }
  for (const name of SAMPLE) cpSync(join('dist', name), join(to, name));
}

async function replaceBuild(root: string): Promise<void> {
  const model = readFileSync(join(root, 'ports/443.html'), 'utf8');
  const style = /href="\/_astro\/([^"]+\.css)"/.exec(model)?.[1] ?? '';
  const renamed = 'NextBuild.css';
  cpSync(join(root, '_astro', style), join(root, '_astro', renamed));
  rmSync(join(root, '_astro', style));
  await rewrite(root, (html) => html.replaceAll(style, renamed));
}

/** Changes every page, its headline in any case, and makes the worker that knows them. */
async function rewrite(root: string, change = (html: string): string => html): Promise<void> {
  const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  for (const page of pages) {
    const html = change(readFileSync(join(root, page), 'utf8'));
    writeFileSync(join(root, page), html.replace(/<h1[^>]*>/, '$&New: '));
  }
  await writeServiceWorker(root);
}

const test = base.extend<{ readonly host: Host }>({
  host: async ({ browserName: _ }, use) => {
    const root = mkdtempSync(join(tmpdir(), 'offline-'));
    copySite(root);
    let site: StaticSite = createStaticSite({ root });
    const referrers = new Map<string, string | undefined>();
    const server = createServer((request, response) => {
      referrers.set(request.url ?? '', request.headers.referer);
      void site.handle(request, response).then(async (done) => {
        if (!done) await site.sendNotFound(request, response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    await use({
      url: `http://localhost:${typeof address === 'object' ? address?.port : 0}`,
      referrers,
      async deploy() {
        await replaceBuild(root);
        site = createStaticSite({ root });
      },
      async deployHeadline() {
        await rewrite(root);
        site = createStaticSite({ root });
      },
      takeBack() {
        rmSync(root, { recursive: true });
        copySite(root);
        site = createStaticSite({ root });
      },
    });
    server.closeAllConnections();
    server.close();
    rmSync(root, { recursive: true, force: true });
  },
});

/** Opens a page and waits until the worker has taken its place. */
async function openWithWorker(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active === null || active.state === 'activated') return;
    await new Promise<void>((resolve) => {
      active.addEventListener('statechange', () => {
        if (active.state === 'activated') resolve();
      });
    });
  });
}

const kept = (page: Page, path: string) =>
  page.evaluate(async (asked) => (await caches.match(asked)) !== undefined, path);

test('without network: pages that were opened, search, and facts of every port', async ({
  page,
  host,
  context,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  await openWithWorker(page, `${host.url}/ports/443`);
  await page.goto(`${host.url}/ports/22`);
  await expect.poll(() => kept(page, '/ports/22')).toBe(true);
  await context.setOffline(true);

  for (const port of [443, 22]) {
    await page.goto(`${host.url}/ports/${port}`);
    await expect(page.locator('h1')).toContainText(`Port ${port}`);
    await expect(page.locator('#facts')).toBeVisible();
  }
  for (const [port, fact] of [
    [5432, 'postgresql'],
    [2203, 'b2-runtime'],
    [51_234, 'Dynamic Ports, 49152–65535'],
    [65_535, 'Dynamic Ports'],
  ] as const) {
    await page.goto(`${host.url}/ports/${port}`);
    await expect(page.locator('h1')).toHaveText(`Port ${port}`);
    await expect(page.locator('offline-port dl')).toContainText(fact);
    await expect(page.locator('offline-port')).toContainText('Commands for this port work offline too');
  }
  await page.goto(`${host.url}/search?q=postgres`);
  await expect(page.locator('#search-hits a').first()).toHaveAttribute('href', '/ports/5432');
  await page.goto(`${host.url}/commands#8080`);
  await expect(page.locator('copy-code').first()).toContainText('8080');
  expect(complaints).toEqual([]);
});

/** Opened pages that are no port's, and a word of their headlines. */
const OTHER_PAGES = [
  ['/services/http', 'http'],
  ['/services/by/q', 'Service names: Q'],
  ['/services', 'Service names'],
  ['/topics/mail', 'Mail'],
  ['/topics', 'Ports by topic'],
  ['/ranges/system-ports', 'System Ports'],
  ['/ports/blocks/0-255', 'Ports 0 to 255'],
  ['/ports', 'All ports'],
  ['/about', 'About'],
  ['/api/v1', 'JSON for programs'],
] as const;

test('no page is asked for in the name of the worker, as if a reader came from there', async ({
  page,
  host,
}) => {
  await openWithWorker(page, `${host.url}/ports/443`);
  await page.goto(`${host.url}/ports/22`);
  expect(host.referrers.has('/ports/22')).toBe(true);
  expect(host.referrers.get('/ports/22')).toBeUndefined();
});

test('without network: opened pages of every kind, with all that they ask for', async ({
  page,
  host,
  context,
}) => {
  await openWithWorker(page, `${host.url}/about`);
  await expect.poll(() => kept(page, '/about')).toBe(true);
  for (const [path] of OTHER_PAGES) {
    await page.goto(host.url + path);
    await expect.poll(() => kept(page, path)).toBe(true);
  }
  await page.goto(`${host.url}/feedback/thanks`);
  await page.goto(`${host.url}/api/v1/meta.json`);
  await page.goto(`${host.url}/decode`);
  await page.goto(`${host.url}/search?q=mail`);
  // A page that is left while it fetches would count as one that failed.
  await page.waitForLoadState('networkidle');
  for (const path of ['/feedback/thanks', '/api/v1/meta.json']) expect(await kept(page, path)).toBe(false);
  await context.setOffline(true);
  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  for (const [path, headline] of OTHER_PAGES) {
    await page.goto(host.url + path);
    await expect(page.locator('h1')).toContainText(headline);
    await page.waitForLoadState('networkidle');
  }
  await page.goto(`${host.url}/ports`);
  await expect(page.getByRole('application')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.goto(`${host.url}/decode`);
  await expect(page.locator('#paste')).toBeVisible();
  expect(failed).toEqual([]);
});

test('without network, an address leads on as it does online', async ({ page, host, context }) => {
  await openWithWorker(page, `${host.url}/ports/22`);
  await page.goto(`${host.url}/about`);
  await expect.poll(() => kept(page, '/about')).toBe(true);
  await context.setOffline(true);
  for (const [asked, path, headline] of [
    ['/22', '/ports/22', 'Port 22'],
    ['/port/22', '/ports/22', 'Port 22'],
    ['/ports/022', '/ports/22', 'Port 22'],
    ['/ports/22/', '/ports/22', 'Port 22'],
    ['/tcp/5432', '/ports/5432', 'Port 5432'],
    ['/about.html', '/about', 'About'],
    ['/%E0%A4', '/%E0%A4', 'No network'],
  ] as const) {
    await page.goto(host.url + asked);
    await expect(page.locator('h1')).toContainText(headline);
    expect(new URL(page.url()).pathname).toBe(path);
  }
});

/** Copies a kept page under so many other addresses, as if it had been opened there before. */
const openBefore = (page: Page, from: string, addresses: readonly string[]) =>
  page.evaluate(
    async ([model, copies]) => {
      const name = (await caches.keys()).find((key) => key.startsWith('pages-')) ?? '';
      const pages = await caches.open(name);
      const answer = await pages.match(model);
      for (const path of copies) await pages.put(path, answer?.clone() ?? Response.error());
    },
    [from, addresses] as const,
  );

test('no page is dropped because there are many', async ({ page, host }) => {
  await openWithWorker(page, `${host.url}/ports/443`);
  await expect.poll(() => kept(page, '/ports/443')).toBe(true);
  const many = Array.from({ length: 1200 }, (_, index) => `/ports/${2000 + index}`);
  await openBefore(page, '/ports/443', many);
  await page.goto(`${host.url}/ports/22`);
  await expect.poll(() => kept(page, '/ports/22')).toBe(true);
  await page.goto(`${host.url}/about`);
  await expect.poll(() => kept(page, '/about')).toBe(true);
  expect(await kept(page, '/ports/443')).toBe(true);
  expect(await kept(page, '/ports/2000')).toBe(true);
});

test('where the browser has no room left, the pages opened first give way to what is opened now', async ({
  page,
  host,
}) => {
  await openWithWorker(page, `${host.url}/ports/443`);
  await expect.poll(() => kept(page, '/ports/443')).toBe(true);
  await openBefore(
    page,
    '/ports/443',
    Array.from({ length: 100 }, (_, index) => `/ports/${2000 + index}`),
  );
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: host.url, quotaSize: usage });
  for (const path of ['/ports/22', '/ports/80', '/about']) {
    await page.goto(host.url + path);
    await expect.poll(() => kept(page, path)).toBe(true);
  }
  expect(await kept(page, '/ports/443')).toBe(false);
  expect(await kept(page, '/ports/2000')).toBe(false);
  expect(await kept(page, '/ports/2099')).toBe(true);
});

test('without network, a page that is no port promises nothing of a port', async ({
  page,
  host,
  context,
}) => {
  await openWithWorker(page, `${host.url}/ports/443`);
  await context.setOffline(true);
  for (const path of ['/topics/windows', '/services/by/z', '/ports/blocks/256-511', '/ports/ssh']) {
    await page.goto(host.url + path);
    const lost = page.locator('offline-port');
    await expect(lost.locator('h1')).toHaveText('No network');
    await expect(lost).not.toContainText('is below');
    await expect(lost.getByRole('link')).toHaveText(['All commands']);
    await expect(lost.getByRole('link')).toHaveAttribute('href', '/commands');
  }
  for (const [path, sentence] of [
    ['/ports/99999', 'Port 99999 does not exist'],
    ['/ports/-1', 'Port numbers begin at 0.'],
    ['/ports/0x50', '0x50 is 80 in decimal.'],
  ] as const) {
    await page.goto(host.url + path);
    await expect(page.locator('offline-port h1')).toHaveText('There is no such page');
    await expect(page.locator('offline-port .answer')).toContainText(sentence);
    await expect(page.locator('offline-port')).not.toContainText('offline');
  }
});

/** How many builds the browser has in store. */
const builds = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((key) => key.startsWith('shell-')).length);

/** Whether the worker of a newer build is complete and waits for the pages of the old one to close. */
const isWaiting = (page: Page) =>
  page.evaluate(
    async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state === 'installed',
  );

/** The browser looks for a new worker a second after a page has come, and then fetches all its files. */
const waitForNewBuild = (page: Page) => expect.poll(() => isWaiting(page), { timeout: 15_000 }).toBe(true);

/** A reader with three pages kept, one of them open; then comes a new build, whose worker waits for its turn. */
async function meetNewBuild(page: Page, host: Host): Promise<void> {
  await openWithWorker(page, `${host.url}/ports/443`);
  await page.goto(`${host.url}/ports/22`);
  await page.goto(`${host.url}/services/http`);
  for (const path of ['/ports/22', '/services/http']) await expect.poll(() => kept(page, path)).toBe(true);
  await host.deploy();
  for (const path of ['/topics/mail', '/ports/80']) {
    await page.goto(host.url + path);
    await expect(page.locator('h1')).toContainText('New:');
  }
  await waitForNewBuild(page);
}

/**
 * Closes the last page of the old build, waits until the new build's worker has taken its place, and opens a page that it
 * serves. The browser changes workers some time after the last page has gone; only a look from outside leaves it that time.
 */
async function letNewBuildStart(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  const devtools = await page.context().newCDPSession(page);
  const workers = new Map<string, string>();
  devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, status } of versions) workers.set(versionId, status);
  });
  await devtools.send('ServiceWorker.enable');
  await expect
    .poll(() => [...workers.values()].filter((status) => status !== 'redundant'), { timeout: 20_000 })
    .toEqual(['activated']);
  await devtools.detach();
  await page.goto(address);
  expect(await isWaiting(page)).toBe(false);
}

test('a new build waits for its turn, whole and apart from the old one', async ({ page, host, context }) => {
  await meetNewBuild(page, host);
  // The worker of the old build lets new pages through, and touches neither them nor what the new build has stored.
  for (const path of ['/', '/commands', '/topics/mail', '/ports/80']) {
    await page.goto(host.url + path);
    await expect(page.locator('h1')).toContainText('New:');
  }
  for (const path of ['/topics/mail', '/ports/80']) expect(await kept(page, path)).toBe(false);
  expect(await builds(page)).toBe(2);
  await context.setOffline(true);
  const answer = await page.evaluate(() =>
    fetch('/search-index.json', { cache: 'no-cache' }).then(
      () => 'mixed',
      () => 'refused',
    ),
  );
  expect(answer).toBe('refused');
  await page.goto(`${host.url}/ports/22`);
  await expect(page.locator('h1')).not.toContainText('New:');
});

test('a new build takes over as a whole, and brings the opened pages along', async ({
  page,
  host,
  context,
}) => {
  await meetNewBuild(page, host);
  await letNewBuildStart(page, `${host.url}/`);
  await expect.poll(() => builds(page)).toBe(1);
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(2);
  await context.setOffline(true);
  // Of the last two, the old build's worker could only remember that they were opened.
  for (const path of ['/ports/22', '/ports/443', '/services/http', '/topics/mail', '/ports/80']) {
    await page.goto(host.url + path);
    await expect(page.locator('h1')).toContainText('New:');
  }
  await page.goto(`${host.url}/ports/5432`);
  await expect(page.locator('offline-port dl')).toContainText('postgresql');
  await page.goto(`${host.url}/search?q=postgres`);
  await expect(page.locator('#search-hits a').first()).toHaveAttribute('href', '/ports/5432');
});

test('no network at the very moment when a new build takes over: opened pages stay as they were, whole', async ({
  page,
  host,
  context,
}) => {
  await meetNewBuild(page, host);
  await page.goto('about:blank');
  await context.setOffline(true);
  await letNewBuildStart(page, `${host.url}/ports/22`);
  await expect(page.locator('h1')).toHaveText('Port 22ssh');
  expect(await builds(page)).toBe(2);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('system-ui');
  await page.goto(`${host.url}/ports/5432`);
  await expect(page.locator('offline-port dl')).toContainText('postgresql');

  await context.setOffline(false);
  await page.goto(`${host.url}/`);
  await expect.poll(() => builds(page)).toBe(1);
  await context.setOffline(true);
  await page.goto(`${host.url}/ports/22`);
  await expect(page.locator('h1')).toContainText('New:');
});

test('a build that is taken back leaves the one before it, which comes again, whole', async ({
  page,
  host,
}) => {
  await openWithWorker(page, `${host.url}/ports/443`);
  await host.deployHeadline();
  await page.goto(`${host.url}/ports/80`);
  await waitForNewBuild(page);
  await letNewBuildStart(page, `${host.url}/`);
  await expect.poll(() => builds(page)).toBe(1);

  host.takeBack();
  await page.goto(`${host.url}/ports/80`);
  await waitForNewBuild(page);
  // The worker of the build that was taken back serves on, and tidies up behind what it serves.
  for (const path of ['/commands', '/ports/22', '/']) await page.goto(host.url + path);
  await page.waitForTimeout(500);
  const whole = await page.evaluate(async () => {
    const shells = (await caches.keys()).filter((name) => name.startsWith('shell-'));
    const files = shells.map(async (name) => (await caches.open(name)).match('/offline'));
    return (await Promise.all(files)).map((file) => file !== undefined);
  });
  expect(whole).toEqual([true, true]);
});
