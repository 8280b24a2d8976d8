import { expect, test } from './site.ts';

test('a reader goes from an article to its topic, and on to another port and its service name', async ({
  page,
}) => {
  await page.goto('/ports/5432');
  await page.getByRole('main').getByRole('link', { name: 'Databases', exact: true }).click();
  await expect(page).toHaveURL(/\/topics\/databases$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Databases');
  const row = page.getByRole('row', { name: /^6379 / });
  await expect(row).toContainText('Redis');
  await expect(row.getByRole('link', { name: 'redis', exact: true })).toHaveAttribute(
    'href',
    '/services/redis',
  );
  await row.getByRole('link', { name: '6379' }).click();
  await expect(page).toHaveURL(/\/ports\/6379$/);
});

test('all topics are listed, from the start page too', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'By topic' }).click();
  await expect(page).toHaveURL(/\/topics$/);
  await expect(page.getByRole('main').locator('a[href^="/topics/"]')).toHaveCount(32);
});

test('a port without an article leads to the article that names it', async ({ page }) => {
  await page.goto('/ports/2204');
  const back = page.getByRole('listitem').filter({ hasText: ': “A Name Without a Story”' });
  await back.getByRole('link', { name: '2203' }).click();
  await expect(page).toHaveURL(/\/ports\/2203$/);
});

for (const width of [320, 390, 1280]) {
  test(`topic pages need no sideways scrolling at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/topics', '/topics/infrastructure']) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}
