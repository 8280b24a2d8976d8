import { expect, test } from './site.ts';

test('a command is copied exactly, and that is announced', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/ports/2203');
  await page.getByRole('tab', { name: 'Linux' }).click();
  await page.getByRole('button', { name: /^Copy: sudo ss/ }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe("sudo ss -H -lntup 'sport = :2203'");
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
});

test('where copying fails, the command is selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('denied')) },
    });
  });
  await page.goto('/ports/2203');
  await page.getByRole('tab', { name: 'Linux' }).click();
  await page.getByRole('button', { name: /^Copy: sudo ss/ }).click();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("sudo ss -H -lntup 'sport = :2203'");
});

test('the operating system is chosen by keyboard and remembered on the next page', async ({ page }) => {
  await page.goto('/ports/2203');
  await page.getByRole('tab', { name: 'Linux' }).click();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'macOS' })).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: 'macOS' })).toBeVisible();
  await expect(page.locator('#linux')).toBeHidden();
  await page.goto('/ports/443');
  await expect(page.getByRole('tab', { name: 'macOS' })).toHaveAttribute('aria-selected', 'true');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('all operating systems are shown', async ({ page }) => {
    await page.goto('/ports/2203');
    for (const system of ['Linux', 'macOS', 'Windows', 'Docker']) {
      await expect(page.getByRole('heading', { name: system, exact: true })).toBeVisible();
    }
  });
});
