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
});
