import { expect, test } from './site.ts';

test.use({ viewport: { width: 320, height: 700 } });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a long letter has a jump to every two letters, each as large as a finger needs', async ({ page }) => {
    await page.goto('/services/by/a');
    const jumps = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
    expect(await jumps.count()).toBeGreaterThan(20);
    for (const jump of await jumps.all()) {
      const box = await jump.boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(44);
      expect(box?.height).toBeGreaterThanOrEqual(36);
    }
    const height = (await page.getByRole('navigation', { name: 'On this page' }).boundingBox())?.height;
    expect(height).toBeLessThan(300);
    await page.getByRole('link', { name: 'au', exact: true }).click();
    await expect(page.locator('#names-au a').first()).toBeInViewport();
    await expect(page.locator('#names-au a').first()).toHaveText(/^au/);
    await page.keyboard.press('Tab');
    await expect(page.locator('#names-au a').first()).toBeFocused();
  });

  test('a short letter has none', async ({ page }) => {
    await page.goto('/services/by/z');
    await expect(page.getByRole('navigation', { name: 'On this page' })).toHaveCount(0);
  });
});

test.describe('in German', () => {
  test.use({ locale: 'de' });

  test('the jumps have their name in the language', async ({ page }) => {
    await page.goto('/services/by/a');
    await expect(page.getByRole('navigation', { name: 'Auf dieser Seite' })).toBeVisible();
  });
});
