import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/site.ts';
import { TEMPLATES } from './templates.ts';

/** Presses Tab until the focus is where `arrived` says, at most 200 times. */
async function tabUntil(page: Page, arrived: string): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), arrived)) return;
  }
  throw new Error(`Tab never reached ${arrived}`);
}

test('from the top of the page, Tab and Enter alone vote', async ({ page, site }) => {
  await page.goto('/ports/1005');
  await tabUntil(page, '[name=rating][value="2"]');
  expect(site.votes().filter((vote) => vote.page === '/ports/1005')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.locator('feedback-form [role=status]')).toHaveText('Thank you for your feedback');
  await expect(page.getByRole('button', { name: 'Somewhat' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Somewhat', pressed: true })).toBeVisible();
  expect(site.votes().filter((vote) => vote.page === '/ports/1005')).toMatchObject([{ rating: 2 }]);
});

test('arrow keys on the faces send nothing and move nothing', async ({ page, site }) => {
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(request.url());
  });
  await page.goto('/ports/1006');
  await tabUntil(page, '[name=rating][value="1"]');
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'a']) {
    await page.keyboard.press(key);
  }
  await expect(page.getByRole('button', { name: 'Not helpful' })).toBeFocused();
  await page.waitForLoadState('networkidle');
  expect(posts).toEqual([]);
  expect(site.votes().filter((vote) => vote.page === '/ports/1006')).toEqual([]);
});

test('the tabs of operating systems: one stop, arrows go round, the choice stays on the next page', async ({
  page,
}) => {
  await page.goto('/ports/2203');
  await tabUntil(page, '[role=tab]');
  await page.keyboard.press('End');
  await expect(page.getByRole('tab').last()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab').first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'Windows' })).toBeFocused();
  await expect(page.getByRole('tabpanel')).toHaveAccessibleName('Windows');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[role=tabpanel]')?.id)).toBe('windows');
  await page.goto('/ports/443');
  await expect(page.getByRole('tab', { selected: true })).toHaveText('Windows');
  await expect(page.getByRole('tabpanel')).toHaveAccessibleName('Windows');
});

for (const path of TEMPLATES) {
  test(`${path}: Tab leads to the skip link first, it leads into the page, and every stop is seen`, async ({
    page,
  }) => {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    // A page that begins in its search field is tabbed through from its top all the same.
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
    });
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to content' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    for (let stop = 0; stop < 15; stop += 1) {
      const focus = await page.evaluate(() => {
        const element = document.activeElement ?? document.body;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const html = element.outerHTML.slice(0, 120);
        return { html, outlineStyle, outlineWidth, end: element === document.body };
      });
      if (focus.end) break;
      expect(focus, focus.html).toMatchObject({ outlineStyle: 'solid', outlineWidth: '2px' });
      await page.keyboard.press('Tab');
    }
    await skip.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(() => document.activeElement?.closest('main, footer') !== null);
    expect(inside).toBe(true);
  });
}
