import { expect, test } from './site.ts';

for (const [rating, name] of [
  [1, 'Not helpful'],
  [2, 'Somewhat'],
  [3, 'Very helpful'],
] as const) {
  test(`the face "${name}" stores one vote of ${rating}`, async ({ page, site }) => {
    const address = `/ports/${1000 + rating}`;
    await page.goto(address);
    await page.getByRole('button', { name }).click();
    await expect(page.locator('feedback-form [role=status]')).toContainText('Thank');
    const votes = site.votes().filter((vote) => vote.page === address);
    expect(votes).toEqual([{ page: address, rating, reason: null, comment: null }]);
  });
}

test('a vote survives a restart of the server', async ({ page, site }) => {
  await page.goto('/ports/2203');
  await page.getByRole('button', { name: 'Very helpful' }).click();
  await expect(page.locator('feedback-form [role=status]')).toContainText('Thank');
  await site.restart();
  expect(site.votes().filter((vote) => vote.page === '/ports/2203')).toHaveLength(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a vote is stored and thanked for', async ({ page, site }) => {
    await page.goto('/ports/1004');
    await page.getByRole('button', { name: 'Somewhat' }).click();
    await expect(page).toHaveURL(/\/feedback\/thanks/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/thank/i);
    expect(site.votes().filter((vote) => vote.page === '/ports/1004')).toMatchObject([{ rating: 2 }]);
  });

  for (const [field, value, status, advice] of [
    ['rev', 'x', 422, 'load the page again'],
    ['page', '/ports/99999', 404, 'There is no page at this address.'],
  ] as const) {
    test(`a vote refused with ${status} is told of in a page of the site that leads back`, async ({
      page,
    }) => {
      await page.route('**/api/feedback', (route) => {
        const sent = new URLSearchParams(route.request().postData() ?? '');
        sent.set(field, value);
        return route.continue({ postData: sent.toString() });
      });
      await page.goto('/ports/1005');
      const answered = page.waitForResponse('**/api/feedback');
      await page.getByRole('button', { name: 'Somewhat' }).click();
      expect((await answered).status()).toBe(status);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your vote was not stored');
      await expect(page).toHaveTitle('Your vote was not stored • Connected');
      await expect(page.getByRole('main')).toContainText(advice);
      await expect(page.getByRole('main')).not.toContainText('press the button again');
      await expect(page.getByRole('banner')).toBeVisible();
      expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
      await page.getByRole('link', { name: 'Back to the page' }).click();
      await expect(page).toHaveURL(/\/ports\/1005$/);
    });
  }
});
