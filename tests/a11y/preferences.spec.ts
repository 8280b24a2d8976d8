import type { Locator } from '@playwright/test';
import { expect, test } from '../e2e/site.ts';

const css = (locator: Locator, property: string, pseudo?: string): Promise<string> =>
  locator.evaluate((element, [name, of]) => getComputedStyle(element, of).getPropertyValue(name), [
    property,
    pseudo,
  ] as const);

test.describe('forced colours', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${colorScheme}: faces, tabs, focus and status stay apart`, async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await page.goto('/ports/512');
      const paper = await css(page.locator('html'), 'background-color');

      const [face, other] = [page.getByRole('button', { name: 'Very helpful' }), page.getByText('Somewhat')];
      expect(await css(face, 'border-top-style')).toBe('solid');
      expect(await css(face, 'border-top-color')).not.toBe(paper);
      await face.click();
      expect(await css(face, 'outline-style')).toBe('solid');
      expect(await css(face, 'outline-color')).not.toBe(paper);
      expect(await css(other.locator('..'), 'outline-style')).toBe('none');

      const [chosen, rest] = [page.getByRole('tab', { selected: true }), page.getByRole('tab').last()];
      expect(await css(chosen, 'border-bottom-color')).not.toBe(paper);
      expect(await css(rest, 'border-bottom-color')).toBe(paper);

      await page.getByRole('searchbox').or(page.getByRole('combobox').first()).first().focus();
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      expect(await css(focused, 'outline-style')).toBe('solid');
      expect(await css(focused, 'outline-color')).not.toBe(paper);

      const assigned = page.locator('.status.assigned').first();
      expect(await css(assigned, 'background-color', '::before')).not.toBe(paper);
      expect(await css(assigned, 'border-top-color', '::before')).not.toBe(paper);
      await page.goto('/ports/4');
      const unassigned = page.locator('.status.unassigned').first();
      expect(await css(unassigned, 'border-top-color', '::before')).not.toBe(paper);
      expect(await css(unassigned, 'background-color', '::before')).not.toBe(
        await css(unassigned, 'border-top-color', '::before'),
      );
    });
  }

  test('the legend of the map keeps its colours', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/ports');
    await page.getByRole('application').waitFor();
    const colours = await page
      .locator('.swatch')
      .evaluateAll((swatches) => swatches.map((swatch) => getComputedStyle(swatch).backgroundColor));
    expect(colours).toHaveLength(7);
    expect(new Set(colours).size).toBe(7);
  });
});

test.describe('reduced motion', () => {
  for (const path of ['/', '/ports', '/ports/2203', '/decode', '/pick', '/search?q=ssh']) {
    test(`nothing moves by itself on ${path}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      expect(await css(page.locator('html'), 'scroll-behavior')).toBe('auto');
      const moving = await page.locator('*').evaluateAll((elements) =>
        elements
          .filter((element) => {
            const { animationName, transitionDuration } = getComputedStyle(element);
            return animationName !== 'none' || !/^0s(?:, 0s)*$/.test(transitionDuration);
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
      );
      expect(moving).toEqual([]);
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      expect(await css(page.locator('html'), 'scroll-behavior')).toBe('smooth');
    });
  }
});

test.describe('the theme', () => {
  for (const [stored, system] of [
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const) {
    test(`stored ${stored} on a ${system} system: every frame has it, without the module`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: stored });
      await page.goto('/ports/2203');
      const wanted = await css(page.locator('html'), 'background-color');
      await page.evaluate((theme) => localStorage.setItem('theme', theme), stored);
      await page.emulateMedia({ colorScheme: system });
      await page.route('**/_astro/*.js', (route) => route.abort());
      await page.addInitScript(() => {
        const frames: string[] = [];
        Object.assign(window, { frames: undefined, seenColours: frames });
        const look = (): void => {
          frames.push(getComputedStyle(document.documentElement).backgroundColor);
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await page.goto('/ports/2203');
      await expect
        .poll(() => page.evaluate(() => ('seenColours' in window ? window.seenColours : [])))
        .toContain(wanted);
      const seen = await page.evaluate(() => ('seenColours' in window ? window.seenColours : []));
      expect([...new Set(Array.isArray(seen) ? seen : [])]).toEqual([wanted]);
    });
  }

  test('the switch turns it over, and the next page knows', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/ports/2203');
    const light = await css(page.locator('html'), 'background-color');
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();
    const dark = await css(page.locator('html'), 'background-color');
    expect(dark).not.toBe(light);
    await page.goto('/about');
    expect(await css(page.locator('html'), 'background-color')).toBe(dark);
  });
});

test('print: the commands of all systems, and nothing that only a screen needs', async ({ page }) => {
  await page.goto('/ports/2203');
  await page.emulateMedia({ media: 'print' });
  for (const title of ['Linux', 'macOS', 'Windows', 'Docker']) {
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
  }
  const commands = page.locator('copy-code pre');
  const shown = await commands.evaluateAll((elements) =>
    elements.map((element) => element.checkVisibility({ contentVisibilityAuto: true })),
  );
  expect(shown.length).toBeGreaterThan(20);
  expect(shown).not.toContain(false);
  for (const element of [
    '.top nav',
    'port-search',
    '.theme',
    'feedback-form',
    '.tabs',
    '.walk',
    '.toc',
    '.foot select',
  ]) {
    await expect(page.locator(element)).toBeHidden();
  }
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('.answer')).toBeVisible();
});

test('print: dark ink, though the screen is dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/ports/2203');
  const ink = await css(page.locator('.answer'), 'color');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await css(page.locator('.answer'), 'color')).not.toBe(ink);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  expect(await css(page.locator('.answer'), 'color')).toBe(ink);
  await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  expect(await css(page.locator('.answer'), 'color')).not.toBe(ink);
  await page.emulateMedia({ colorScheme: 'light', media: 'print' });
  expect(await css(page.locator('.answer'), 'color')).toBe(ink);
});
