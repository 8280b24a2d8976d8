import { expect, test } from '../e2e/site.ts';
import { TEMPLATES } from './templates.ts';

test.describe('storage disabled', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('disabled', 'SecurityError');
          },
        });
      }
    }),
  );

  for (const path of TEMPLATES) {
    test(`${path} works without an error`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const before = await page.evaluate(() => getComputedStyle(document.body).color);
      await page.getByRole('button', { name: 'Switch between light and dark' }).click();
      expect(await page.evaluate(() => getComputedStyle(document.body).color)).not.toBe(before);
      expect(errors).toEqual([]);
    });
  }

  test('tabs still switch on their page', async ({ page }) => {
    await page.goto('/ports/2203');
    await page.getByRole('tab', { name: 'Windows' }).click();
    await expect(page.getByRole('tabpanel')).toHaveAccessibleName('Windows');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of TEMPLATES) {
    test(`${path} has its text, a way to search, and no control that does nothing`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('header').getByRole('searchbox')).toBeVisible();
      const idle = page.getByRole('button').and(page.locator(':not([type=submit])'));
      await expect(idle).toHaveCount(0);
      await expect(page.getByRole('tab')).toHaveCount(0);
    });
  }
});
