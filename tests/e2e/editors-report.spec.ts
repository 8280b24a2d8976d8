import { ADMIN_TOKEN, expect, test } from './site.ts';

test.use({ httpCredentials: { username: 'editor', password: ADMIN_TOKEN } });

test('the report asks for the token as a password, and opens with it', async ({ page }) => {
  const response = await page.goto('/admin/report');
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('where the offline worker answers, the report is left to the browser: no worker is asked for passwords', async ({
  page,
}) => {
  await page.goto('/ports/22');
  await expect(async () => {
    const answer = await page.goto('/ports/443');
    expect(answer?.fromServiceWorker()).toBe(true);
  }).toPass();
  const report = await page.goto('/admin/report');
  expect(report?.fromServiceWorker()).toBe(false);
  expect(report?.status()).toBe(200);
});
