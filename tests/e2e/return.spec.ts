import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

/**
 * Leaves a page and comes back to it as browsers that keep it for the way back do. The Chromium of the tests keeps none, so
 * it is told by the events alone.
 */
async function comeBack(page: Page, meanwhile: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.evaluate((choices) => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    for (const [key, value] of Object.entries(choices)) localStorage.setItem(key, value);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  }, meanwhile);
}

test('a page that is come back to has the theme and the system that were chosen meanwhile', async ({
  page,
}) => {
  await page.goto('/ports/443');
  await comeBack(page);
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await expect(page.getByRole('tab', { selected: true })).toHaveText('Linux');
  await comeBack(page, { theme: 'dark', os: 'windows' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('tab', { selected: true })).toHaveText('Windows');
});

test('a page that is come back to speaks the language that was chosen meanwhile, and keeps what was typed otherwise', async ({
  page,
}) => {
  await page.goto('/decode');
  await page.locator('#paste').fill('tcp LISTEN 0 1 0.0.0.0:22 0.0.0.0:*\n');
  await comeBack(page);
  await expect(page.locator('#paste')).toHaveValue(/LISTEN/);
  await comeBack(page, { language: 'sv' });
  await expect(page.locator('.top nav [lang=sv]').first()).toBeAttached();
});

test('whoever comes back from a result sees the page, not the results', async ({ page }) => {
  await page.goto('/ports/443');
  const field = page.locator('.top input');
  await field.fill('redis');
  await expect(page.getByRole('option').first()).toBeVisible();
  await comeBack(page);
  await expect(page.getByRole('option').first()).toBeHidden();
  await field.press('ArrowDown');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('another tab follows the theme', async ({ context }) => {
  const [one, other] = [await context.newPage(), await context.newPage()];
  for (const page of [one, other]) await page.goto('/ports/443');
  await one.getByRole('button', { name: 'Switch between light and dark' }).click();
  await expect(one.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
});
