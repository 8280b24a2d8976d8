import type { Locator, Page } from '@playwright/test';
import { expect, test } from './site.ts';

const field = (page: Page): Locator => page.locator('header').getByRole('combobox', { name: 'Search ports' });

/** The results below the field; the footer has options of its own. */
const options = (page: Page): Locator => page.locator('header').getByRole('option');

/** Opens a page, goes to its search field by keyboard and waits until names are known. */
async function openSearch(page: Page, key = '/'): Promise<void> {
  await page.goto('/ports/2203');
  await page.keyboard.press(key);
  await expect(field(page)).toBeFocused();
}

test('a number needs no index', async ({ page }) => {
  await page.route(/\/search(-index\.json|\/)/, (route) => route.abort());
  await openSearch(page);
  await page.keyboard.type('443');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ports\/443$/);
});

for (const key of ['/', 'Control+k', 'Meta+k']) {
  test(`${key} leads to the field, and typing / in it is just a letter`, async ({ page }) => {
    await openSearch(page, key);
    await page.keyboard.type('53/udp');
    await expect(field(page)).toHaveValue('53/udp');
    await expect(options(page)).toHaveCount(1);
  });
}

test('results as one types, chosen by keyboard alone', async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type('postgers');
  const first = options(page).first();
  await expect(first).toContainText('5432');
  await expect(first).toContainText('postgresql');
  await expect(first).toContainText('similar to PostgreSQL');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', await first.evaluate(({ id }) => id));
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ports\/5432$/);
});

test('arrows go round, Escape closes, Tab leaves', async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type('ssh');
  await expect(options(page).first()).toContainText('22');
  // What is fetched last may still add results, and then another one is the last.
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(page.locator('header').getByRole('listbox')).toBeHidden();
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(field(page)).toHaveValue('ssh');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('header').getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator('header').getByRole('listbox')).toBeHidden();
});

test('the number of results is announced', async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type('kubernetes');
  const announcer = page.locator('port-search [role=status]').first();
  await expect(announcer).toHaveText(/results/);
  await field(page).fill('65536');
  await expect(announcer).toHaveText('65536 is not a port: port numbers go from 0 to 65535.');
  await field(page).fill('zzzzqqqq');
  await expect(announcer).toHaveText(/Nothing found for “zzzzqqqq”/);
});

test('what was typed and what the registry says are shown as text', async ({ page }) => {
  await openSearch(page);
  for (const query of [
    '<img src=x onerror=alert(1)>',
    '\u202e<b>ssh',
    '__proto__',
    '('.repeat(10_240),
    '🎮'.repeat(99),
  ]) {
    await field(page).fill(query);
    await expect(page.locator('.search-panel').first()).toBeVisible();
  }
  await expect(page.locator('port-search img, port-search b')).toHaveCount(0);
});

test('the index is fetched once, on first focus, and nothing before', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/search')) fetched.push(pathname);
  });
  await page.goto('/ports/2203');
  await page.waitForLoadState('load');
  expect(fetched).toEqual([]);
  await page.keyboard.press('/');
  await page.keyboard.type('redis');
  await expect(options(page).first()).toContainText('6379');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('grafana');
  await expect(options(page).first()).toContainText('3000');
  const files = (): string[] => fetched.map((path) => path.replace(/\.[0-9a-f]{12}/, ''));
  await expect.poll(files).toEqual(['/search-index.json', '/search/names.txt', '/search/details.txt']);
});

test('without the index it says so, and asks again later', async ({ page }) => {
  await page.route('**/search-index.json', (route) => route.abort());
  await openSearch(page);
  await page.keyboard.type('redis');
  await expect(page.locator('.search-panel').first()).toContainText('could not be loaded');
  await page.unroute('**/search-index.json');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await expect(options(page).first()).toContainText('6379');
});

test('Enter without a choice opens all results, which the address keeps', async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type('mail');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=mail$/);
  const status = page.locator('search-page').getByRole('status');
  await expect(status).toHaveText(/results/);
  await page.getByLabel('Transport').selectOption('udp');
  await expect(page).toHaveURL(/q=mail&transport=udp$/);
  const narrowed = await status.textContent();
  await page.reload();
  await expect(status).toHaveText(narrowed ?? '');
  await expect(page.getByLabel('Transport')).toHaveValue('udp');
  await page.getByLabel('Transport').selectOption('');
  await page.getByLabel('Number, name or program').fill('ollama');
  await expect(page.locator('#search-hits a').first()).toContainText('11434');
});

test('topics are offered by the names that their pages have', async ({ page }) => {
  await page.goto('/topics');
  const names = await page.locator('main a[href^="/topics/"]').allTextContents();
  await page.goto('/search');
  const offered = await page.getByLabel('Topic').locator('option').allTextContents();
  expect(offered).toContain('Smart home and IoT');
  expect(offered.slice(1)).toEqual(names);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the form is answered by the server', async ({ page }) => {
    await page.goto('/ports/2203');
    const search = page.locator('header').getByRole('searchbox', { name: 'Search ports' });
    await search.fill('wiregaurd');
    await search.press('Enter');
    await expect(page.locator('#search-hits a').first()).toHaveAttribute('href', '/ports/51820');
    await page.locator('header').getByRole('searchbox', { name: 'Search ports' }).fill('port 443');
    await page.locator('header').getByRole('searchbox', { name: 'Search ports' }).press('Enter');
    await expect(page).toHaveURL(/\/ports\/443$/);
  });
});

test('the address bar can search here', async ({ page, request }) => {
  await page.goto('/');
  const href = await page.locator('link[rel=search]').getAttribute('href');
  const description = await (await request.get(href ?? '')).text();
  expect(description).toContain('/search?q={searchTerms}');
});
