import { expect, test } from './site.ts';

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('an article is copied as its Markdown file', async ({ page }) => {
  await page.goto('/ports/2203');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await (await page.request.get('/ports/2203.md')).text());
});

test('a port without an article is copied as its facts', async ({ page }) => {
  await page.goto('/ports/2205');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^# Port 2205 ?jps: Java Presentation Server\n\n/);
  expect(copied).toContain('- jps Java Presentation Server\n  - Assignee: Leif Jakob');
  expect(copied).toMatch(/\\?<http[^\n]+\/ports\/2205>\n$/);
});

test('a service name is copied as its facts', async ({ page }) => {
  await page.goto('/services/jps');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^# jps: Java Presentation Server\n\njps is a service name/);
  expect(copied).toContain('**Port 2205: TCP, UDP**');
  expect(copied).toContain('  - Assignee: Leif Jakob');
  expect(copied).toMatch(/\nNames and ports: IANA, as of [^\n]+\n\n\\?<http[^\n]+\/services\/jps>\n$/);
});
