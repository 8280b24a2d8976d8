import type { APIRequestContext } from '@playwright/test';
import { ADMIN_TOKEN, expect, test } from '../e2e/site.ts';
import { expectNothingFound } from './axe.ts';

test.use({ extraHTTPHeaders: { Authorization: `Bearer ${ADMIN_TOKEN}` } });

/** Votes as an editor meets them: long comments, one without a space, other directions, many pages. */
async function vote(request: APIRequestContext): Promise<void> {
  const words = ['A command fails on my machine. '.repeat(30), 'w'.repeat(1000), 'لا يعمل الأمر', 'short'];
  for (let i = 0; i < 24; i += 1) {
    const response = await request.post('/api/feedback', {
      data: {
        id: crypto.randomUUID(),
        rev: 1,
        page: `/ports/${2000 + (i % 8)}`,
        rating: (i % 3) + 1,
        reason: i % 3 === 2 ? null : 'command_failed',
        comment: words[i % words.length],
        locale: i % 2 === 0 ? 'en' : 'ar',
        build: 'b'.repeat(40),
      },
    });
    expect(response.status()).toBe(201);
  }
}

for (const width of [390, 1280]) {
  test(`the editors' report at ${width} px: read without sideways scrolling, axe finds nothing`, async ({
    page,
    request,
  }) => {
    await vote(request);
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/admin/report');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const pages = page.locator('.pages > li');
    await expect(pages.first()).toContainText('Since its last edit');
    for (const box of await pages.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height)))
      expect(box).toBeLessThan(900);
    const trend = pages.first().getByText(/^no votes →/);
    expect((await trend.boundingBox())?.height).toBeLessThan(30);
    await pages.first().locator('summary').click();
    await expect(pages.first().locator('blockquote').first()).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await expectNothingFound(page);
  });
}
