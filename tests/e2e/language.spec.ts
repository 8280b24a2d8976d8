import { watchShifts } from './layout-shift.ts';
import { expect, test } from './site.ts';

const LANGUAGES = [
  ['sv-SE', 'sv', 'Var den här sidan till hjälp?'],
  ['de-DE', 'de', 'War diese Seite hilfreich?'],
  ['fr-FR', 'fr', 'Cette page vous a-t-elle été utile ?'],
  ['es-MX', 'es', '¿Te ha resultado útil esta página?'],
  ['pt-BR', 'pt-BR', 'Esta página foi útil?'],
  ['ja-JP', 'ja', 'このページは役に立ちましたか？'],
  ['zh-CN', 'zh-CN', '此页面对您有帮助吗？'],
  ['ar-EG', 'ar', 'هل كانت هذه الصفحة مفيدة؟'],
] as const;

for (const [locale, code, question] of LANGUAGES) {
  for (const width of [320, 1280]) {
    test.describe(`${locale} at ${width} px`, () => {
      test.use({ locale, viewport: { width, height: 800 } });
      test('the interface speaks the language, nothing moves, nothing is cut off', async ({ page }) => {
        await watchShifts(page);
        await page.goto('/ports/2203');
        const legend = page.getByText(question);
        await expect(legend).toBeVisible();
        await expect(legend).toHaveAttribute('lang', code);
        await expect(page.locator('html')).toHaveAttribute('lang', 'en');
        await expect(page.locator('.answer')).toContainText('Port 2203 is assigned to b2-runtime');
        expect(await page.evaluate(() => window.layoutShift)).toBe(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const cut = await page
          .locator('.top nav a, .tabs button, feedback-form button')
          .evaluateAll((elements) =>
            elements
              .filter((element) => element.scrollWidth > element.clientWidth + 1)
              .map((element) => element.textContent),
          );
        expect(cut).toEqual([]);
      });
    });
  }
}

test.describe('Arabic', () => {
  test.use({ locale: 'ar' });
  test('blocks run from right to left, numbers stay as they are', async ({ page }) => {
    await page.goto('/ports/2203');
    await expect(page.locator('feedback-form')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('#range')).toContainText('2203');
    await expect(page.locator('feedback-form')).toMatchAriaSnapshot(`
      - group "هل كانت هذه الصفحة مفيدة؟":
        - button "غير مفيدة"
        - button "مفيدة إلى حد ما"
        - button "مفيدة جدًا"
    `);
  });
});

test.describe('Swedish', () => {
  test.use({ locale: 'sv-SE' });
  test('thanks in Swedish, and stores the vote with its language', async ({ page, site }) => {
    await page.goto('/ports/1010');
    await expect(page.locator('feedback-form')).toMatchAriaSnapshot(`
      - group "Var den här sidan till hjälp?":
        - button "Inte till hjälp"
        - button "Till viss hjälp"
        - button "Till stor hjälp"
    `);
    await page.getByRole('button', { name: 'Till stor hjälp' }).click();
    await expect(page.locator('feedback-form [role=status]')).toContainText('Tack för din feedback');
    expect(site.votes().filter((vote) => vote.page === '/ports/1010')).toHaveLength(1);
  });

  test('another choice is remembered', async ({ page }) => {
    await page.goto('/ports/2203');
    await page.getByLabel('Språk').selectOption('de');
    await expect(page.getByText('War diese Seite hilfreich?')).toBeVisible();
    await page.goto('/ports/22');
    await expect(page.getByText('War diese Seite hilfreich?')).toBeVisible();
  });
});

test.describe('search in German', () => {
  test.use({ locale: 'de-DE' });
  test('results, and their absence, are told in German', async ({ page }) => {
    await page.goto('/ports/2203');
    const field = page.locator('header input');
    await field.focus();
    await field.fill('ssh');
    await expect(page.getByRole('option').first()).toContainText('vergeben');
    await field.fill('qqqqzzzzxxxx');
    await expect(page.locator('.search-panel')).toContainText('Nichts gefunden');
  });
});
