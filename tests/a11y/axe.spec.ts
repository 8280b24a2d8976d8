import { test } from '../e2e/site.ts';
import { expectNothingFound } from './axe.ts';
import { TEMPLATES } from './templates.ts';

for (const path of TEMPLATES) {
  for (const width of [390, 1280]) {
    test(`${path} at ${width} px, in both themes: axe finds nothing`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await expectNothingFound(page);
    });
  }
}
