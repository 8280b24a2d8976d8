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

test('another page is copied as what is read on it', async ({ page }) => {
  const copied = async (path: string): Promise<string> => {
    await page.goto(path);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const range = await copied('/ranges/system-ports');
  expect(range).toMatch(/^# \*\*0–1023\*\* System Ports\n\nWhere the Old Protocols Live\n\n/);
  expect(range).toMatch(
    /\n## In figures\n\n\|  \|  \|\n\| --- \| --- \|\n\| TCP \| \d+ assigned \d+ reserved/,
  );
  expect(range).toContain('`CAP_NET_BIND_SERVICE`');
  expect(range).toMatch(/\n1\. \[RFC 6335: [^\]]+\]\(<https:[^>]+>\), RFC Editor\n2\. /);
  const topic = await copied('/topics/databases');
  expect(topic).toMatch(/\n- \[\*\*5432\*\* [^\]]+\]\(<http[^>]+\/ports\/5432>\) /);
  expect(topic).toContain('\n| Port | Found there | Assigned to |\n| --- | --- | --- |\n');
  const block = await copied('/ports/blocks/0-255');
  expect(block).toMatch(/\n\| \[22\]\(<http[^>]+\/ports\/22>\) \| ssh \| [^|]+ \| assigned \| assigned \|\n/);
  expect(block).toMatch(/\n\n<http[^\n]+\/ports\/blocks\/0-255>\n$/);
});

test('pressed twice, the button says in the end what it does', async ({ page }) => {
  await page.clock.install();
  await page.goto('/ports/2205');
  const button = page.getByRole('button', { name: /Copy as Markdown|Copied/ });
  await button.click();
  await expect(button).toHaveText('Copied');
  await page.clock.runFor(600);
  await button.click();
  await page.clock.runFor(1500);
  await expect(button).toHaveText('Copied');
  await page.clock.runFor(2500);
  await expect(button).toHaveText('Copy as Markdown');
});
