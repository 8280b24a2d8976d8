import type { Page } from '@playwright/test';
import { watchShifts } from '../e2e/layout-shift.ts';
import { expect, test } from '../e2e/site.ts';
import { TEMPLATES } from './templates.ts';

const FACE_PX = 44;
const TARGET_PX = 24;

async function overflow(page: Page): Promise<{ scrollWidth: number; cut: string[] }> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const reachable = (element: Element): boolean =>
      element.closest('.scroll, .tabs, svg, .sr-only, .stack thead, .skip, [hidden]') !== null;
    const cut = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right, height } = element.getBoundingClientRect();
      return height > 0 && (right > width + 1 || left < -1) && !reachable(element);
    });
    return {
      scrollWidth: document.documentElement.scrollWidth,
      cut: cut.slice(0, 9).map(({ outerHTML }) => outerHTML.slice(0, 120)),
    };
  });
}

/** Buttons, fields and links that are no part of a sentence, as far as they are shown, with their smaller side in px. */
async function targets(page: Page): Promise<{ html: string; face: boolean; side: number }[]> {
  return page.locator('button, input, select, textarea, summary, a').evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility() && getComputedStyle(element).display !== 'inline')
      .filter((element) => !element.matches('.skip, label input'))
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        const face = element.matches('[name=rating]');
        return { html: element.outerHTML.slice(0, 120), face, side: Math.round(Math.min(width, height)) };
      })
      .filter(({ side }) => side > 1),
  );
}

for (const path of TEMPLATES) {
  // Zoomed to 200 %, a window of 1280 × 900 has 640 × 450 pixels of the page.
  for (const [width, height] of [
    [320, 640],
    [640, 450],
  ] as const) {
    test(`${path}: nothing is cut off or scrolls sideways at ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      expect(await overflow(page)).toEqual({ scrollWidth: width, cut: [] });
    });
  }

  for (const width of [390, 1280]) {
    test(`${path} at ${width} px: targets are large enough, and nothing moves while it loads`, async ({
      page,
    }) => {
      await watchShifts(page);
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const found = await targets(page);
      expect(found.length).toBeGreaterThan(5);
      const small = found.filter(({ face, side }) => side < (face ? FACE_PX : TARGET_PX));
      expect(small).toEqual([]);
      expect(await page.evaluate(() => window.layoutShift)).toBe(0);
    });
  }
}
