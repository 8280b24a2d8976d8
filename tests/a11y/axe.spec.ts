import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../e2e/site.ts';
import { AXE_TAGS } from './axe-tags.ts';
import { TEMPLATES } from './templates.ts';

for (const path of TEMPLATES) {
  for (const width of [390, 1280]) {
    test(`${path} at ${width} px, in both themes: axe finds nothing`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const axe = new AxeBuilder({ page }).withTags(AXE_TAGS);
        const { violations, passes } = await axe
          .options({ rules: { 'target-size': { enabled: true } } })
          .analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        expect(found, colorScheme).toEqual([]);
        expect(passes.map(({ id }) => id)).toContain('target-size');
      }
    });
  }
}
