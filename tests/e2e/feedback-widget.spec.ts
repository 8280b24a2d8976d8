import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const THANKS = 'Thank you for your feedback';
const status = (page: Page) => page.locator('feedback-form [role=status]');
const face = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('thanks only after the vote is stored', async ({ page, site }) => {
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/api/feedback', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/ports/20');
  await face(page, 'Very helpful').click();
  await expect(status(page)).toHaveText('Sending …');
  await expect(face(page, 'Very helpful')).toHaveAttribute('aria-pressed', 'true');
  await expect(face(page, 'Very helpful')).toBeFocused();
  expect(site.votes().filter((vote) => vote.page === '/ports/20')).toEqual([]);
  letThrough();
  await expect(status(page)).toHaveText(THANKS);
  expect(site.votes().filter((vote) => vote.page === '/ports/20')).toMatchObject([{ rating: 3 }]);
});

test('asks for reason and comment after the vote, and stores them with it', async ({ page, site }) => {
  await page.goto('/ports/21');
  await expect(page.locator('feedback-form textarea')).toHaveCount(0);
  await face(page, 'Not helpful').click();
  await expect(status(page)).toHaveText(THANKS);
  await page.getByLabel('What was the problem?').selectOption('A command did not work');
  await page.getByLabel('Tell us more').fill('lsof <b>fails</b> – "why"?');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(status(page)).toHaveText(THANKS);
  await expect
    .poll(() => site.votes().filter((vote) => vote.page === '/ports/21'))
    .toEqual([
      { page: '/ports/21', rating: 1, reason: 'command_failed', comment: 'lsof <b>fails</b> – "why"?' },
    ]);
});

test('a changed mind replaces the vote, also after a reload', async ({ page, site }) => {
  await page.goto('/ports/22');
  await face(page, 'Not helpful').click();
  await expect(status(page)).toHaveText(THANKS);
  await page.reload();
  await expect(face(page, 'Not helpful')).toHaveAttribute('aria-pressed', 'true');
  await face(page, 'Very helpful').click();
  await expect(status(page)).toHaveText(THANKS);
  await expect(face(page, 'Not helpful')).toHaveAttribute('aria-pressed', 'false');
  expect(site.votes().filter((vote) => vote.page === '/ports/22')).toMatchObject([{ rating: 3 }]);
});

test('an error keeps choice and comment and offers another try', async ({ page, site }) => {
  let broken = true;
  await page.route('**/api/feedback', (route) =>
    broken ? route.fulfill({ status: 503, headers: { 'Retry-After': '5' } }) : route.continue(),
  );
  await page.goto('/ports/23');
  await face(page, 'Somewhat').click();
  await expect(status(page)).toContainText('Not sent yet');
  await page.getByLabel('Tell us more').fill('kept words');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(status(page)).toContainText('Not sent yet');
  await expect(page.getByLabel('Tell us more')).toHaveValue('kept words');
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(status(page)).toHaveText(THANKS);
  await expect(status(page)).toBeFocused();
  expect(site.votes().filter((vote) => vote.page === '/ports/23')).toMatchObject([
    { rating: 2, comment: 'kept words' },
  ]);
});

test('offline: kept, and sent when the connection is back', async ({ page, context, site }) => {
  await page.goto('/ports/24');
  await context.setOffline(true);
  await face(page, 'Very helpful').click();
  await expect(status(page)).toContainText('Not sent yet');
  expect(site.votes().filter((vote) => vote.page === '/ports/24')).toEqual([]);
  await context.setOffline(false);
  await expect(status(page)).toHaveText(THANKS);
  expect(site.votes().filter((vote) => vote.page === '/ports/24')).toMatchObject([{ rating: 3 }]);
});

test('a vote that failed is sent from the next page, with the same id', async ({ page, site }) => {
  const ids: unknown[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') ids.push(request.postDataJSON().id);
  });
  await page.route('**/api/feedback', (route) => route.abort(), { times: 1 });
  await page.goto('/ports/25');
  await face(page, 'Not helpful').click();
  await expect(status(page)).toContainText('Not sent yet');
  await page.goto('/ports/26');
  await expect.poll(() => site.votes().filter((vote) => vote.page === '/ports/25').length).toBe(1);
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
  await expect(status(page)).toBeEmpty();
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(ids).toHaveLength(2);
});

test('does not believe a host that answers 200 to everything', async ({ page }) => {
  await page.route('**/api/feedback', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><h1>Welcome</h1>' }),
  );
  await page.goto('/ports/27');
  await face(page, 'Very helpful').click();
  await expect(status(page)).toContainText('Not sent yet');
});

test('says so when the server refuses for good, and does not send it again by itself', async ({ page }) => {
  let sent = 0;
  await page.route('**/api/feedback', (route) => {
    sent += 1;
    return route.fulfill({ status: 422 });
  });
  await page.goto('/ports/28');
  await face(page, 'Very helpful').click();
  await expect(status(page)).toContainText('It could not be stored.');
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(sent).toBe(1);
});

test.describe('storage disabled', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('disabled', 'SecurityError');
        },
      });
    }),
  );

  test('a vote and a change of mind are one vote', async ({ page, site }) => {
    await page.goto('/ports/29');
    await face(page, 'Not helpful').click();
    await expect(status(page)).toHaveText(THANKS);
    await face(page, 'Somewhat').click();
    await expect(face(page, 'Somewhat')).toHaveAttribute('aria-pressed', 'true');
    await expect
      .poll(() => site.votes().filter((vote) => vote.page === '/ports/29'))
      .toMatchObject([{ rating: 2 }]);
  });

  test('a failure does not promise to keep the vote', async ({ page }) => {
    await page.route('**/api/feedback', (route) => route.abort());
    await page.goto('/ports/30');
    await face(page, 'Not helpful').click();
    await expect(status(page)).toContainText('It could not be sent.');
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

test('by keyboard: Tab and Enter vote, arrow keys send nothing', async ({ page, site }) => {
  await page.goto('/ports/440');
  await face(page, 'Not helpful').focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'Tab']) await page.keyboard.press(key);
  await expect(face(page, 'Somewhat')).toBeFocused();
  expect(site.votes().filter((vote) => vote.page === '/ports/440')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(THANKS);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('What was the problem?')).toBeFocused();
  await page.keyboard.press('Enter');
  expect(site.votes().filter((vote) => vote.page === '/ports/440')).toMatchObject([{ rating: 2 }]);
});

test('the widget needs neither a secure context nor an identifier of the reader', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(crypto, 'randomUUID', { value: undefined }));
  await page.goto('/ports/441');
  const posted = page.waitForRequest((request) => request.method() === 'POST');
  await face(page, 'Very helpful').click();
  const body: Record<string, unknown> = (await posted).postDataJSON();
  expect(body).toEqual({
    id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/),
    rev: 1,
    page: '/ports/441',
    rating: 3,
    locale: 'en',
    build: expect.any(String),
    website: '',
  });
  await expect(status(page)).toHaveText(THANKS);
});
