import { expect, test } from './site.ts';

test('a reader learns from /ports/2203 what it is, where it sits and what to do', async ({ page }) => {
  await page.goto('/ports/2203');
  await expect(page).toHaveTitle('Port 2203: b2-runtime — A Name Without a Story • Connected');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Port\s*2203\s*b2-runtime/);
  await expect(page.getByRole('region', { name: 'Registry facts' })).toContainText('TCP and UDP');
  await expect(page.getByRole('region', { name: 'Registry facts' })).toContainText('no document named');
  for (const heading of [
    'What range port 2203 belongs to',
    'The official story',
    'In practice',
    'Your port, or theirs?',
    'Checking what is on port 2203',
    'Why it matters',
    'Related ports',
    'Sources',
  ]) {
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  }
});

test('beside the text stands what is on the page, and at its end the data', async ({ page }) => {
  await page.goto('/ports/2203');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await expect(contents.getByRole('link')).toHaveText([
    'Facts',
    'Range',
    'The official story',
    'In practice',
    'An address, not a description',
    'Your port, or theirs?',
    'Check it',
    'Why it matters',
    'Related ports',
    'Sources',
  ]);
  await contents.getByRole('link', { name: 'Facts' }).click();
  await expect(page.getByRole('region', { name: 'Registry facts' })).toBeInViewport();
  const data = await page.getByRole('link', { name: /^JSON \d/ }).getAttribute('href');
  expect(await (await page.request.get(data ?? '')).json()).toContainEqual(
    expect.objectContaining({ port: 2203 }),
  );
});

test('footnotes lead to their sources', async ({ page }) => {
  await page.goto('/ports/2203');
  await page.getByRole('link', { name: 'Source 2' }).first().click();
  await expect(page).toHaveURL(/#source-2$/);
  await expect(page.locator('#source-2')).toContainText('RFC 6335');
});

const KINDS: readonly (readonly [port: number, answer: RegExp])[] = [
  [0, /reserved/],
  [24, /any private mail system/],
  [773, /submit.*on TCP and.*notify.*on UDP/s],
  [4243, /vrml-multi-use/],
  [5173, /vite/i],
  [4, /unassigned/],
  [60999, /dynamic port/],
  [65535, /./],
];
for (const [port, answer] of KINDS) {
  test(`the answer on /ports/${port} fits its kind`, async ({ page }) => {
    await page.goto(`/ports/${port}`);
    await expect(page.locator('.answer')).toHaveText(answer);
  });
}

test('previous and next lead through the space and end at its ends', async ({ page }) => {
  await page.goto('/ports/0');
  await expect(page.locator('a[rel=prev]')).toHaveCount(0);
  await page.locator('a[rel=next]').click();
  await expect(page).toHaveURL(/\/ports\/1$/);
  await page.goto('/ports/65535');
  await expect(page.locator('a[rel=next]')).toHaveCount(0);
});

test('"On this page" comes before the text for a keyboard, as it stands beside its beginning', async ({
  page,
}) => {
  await page.goto('/ports/443');
  const first = page.locator('.toc a').first();
  await page.locator('main a').first().focus();
  await expect(first).toBeFocused();
  const top = async (selector: string): Promise<number> =>
    (await page.locator(selector).boundingBox())?.y ?? -1;
  expect(Math.abs((await top('.toc')) - (await top('.hero')))).toBeLessThan(100);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const port of [3000, 2204]) {
    test(`a link under the answer leads to the commands of port ${port}`, async ({ page }) => {
      await page.goto(`/ports/${port}`);
      await page.locator('.answer + a').click();
      await expect(page.getByRole('heading', { name: `Checking what is on port ${port}` })).toBeInViewport();
    });
  }
});
