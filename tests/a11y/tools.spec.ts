import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DECODE_EXAMPLES } from '#domain/decode/examples.ts';
import { expect, test } from '../e2e/site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each tool in use: filled, with a result on the screen. */
const TOOLS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '/decode': async (page) => {
    const all = DECODE_EXAMPLES.map(({ text }) => text).join('\n');
    await page.getByLabel('What your screen shows').fill(`${all}\nunknown line`);
    await page.locator('.decoded-port').first().waitFor();
  },
  '/pick': async (page) => {
    await page.getByLabel('Your project’s name').fill('weather');
    await page.getByLabel('A port number').fill('8080');
    await page.getByText('is better avoided').waitFor();
  },
  '/ports': async (page) => {
    await page.getByRole('application').waitFor();
    await page.locator('summary').first().click();
  },
  '/ports/blocks/5376-5631': async () => undefined,
};

for (const [path, use] of Object.entries(TOOLS)) {
  for (const width of [390, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${path} at ${width} px, ${colorScheme}: axe finds nothing`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await page.goto(path);
        await use(page);
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([]);
      });
    }
  }
  test(`${path} does not scroll sideways at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(path);
    await use(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
