import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const THANKS = 'Thank you for your feedback';
const KEPT = 'Not stored yet.';
const REFUSED = 'It could not be stored.';
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
  await expect(status(page)).toContainText(KEPT);
  await page.getByLabel('Tell us more').fill('kept words');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(status(page)).toContainText(KEPT);
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
  await expect(status(page)).toContainText(KEPT);
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
  await expect(status(page)).toContainText(KEPT);
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
  await expect(status(page)).toContainText(KEPT);
});

for (const [what, answer] of [
  ['a firewall that answers 403', { status: 403, contentType: 'text/html', body: '<h1>Forbidden</h1>' }],
  ['a static host that answers 405', { status: 405 }],
  ['a static host that answers 404', { status: 404, contentType: 'text/html', body: '<h1>Nothing</h1>' }],
] as const) {
  test(`a vote outlives ${what}, again and again`, async ({ page, site }) => {
    const address = `/ports/${35_000 + answer.status}`;
    const votes = () => site.votes().filter((vote) => vote.page === address);
    await page.route('**/api/feedback', (route) => route.fulfill(answer), { times: 2 });
    await page.goto(address);
    await face(page, 'Not helpful').click();
    await expect(status(page)).toContainText(KEPT);
    await page.reload();
    await expect(status(page)).toContainText(KEPT);
    await expect(face(page, 'Not helpful')).toHaveAttribute('aria-pressed', 'true');
    expect(votes()).toEqual([]);
    await page.goto('/ports/26');
    await expect.poll(votes).toMatchObject([{ rating: 1 }]);
  });
}

test('says so when the server itself refuses, also later, and does not send it again by itself', async ({
  page,
  site,
}) => {
  let sent = 0;
  const problem = { type: 'about:blank', title: 'Unprocessable Entity', status: 422 };
  await page.route('**/api/feedback', (route) => {
    sent += 1;
    if (sent > 1) return route.continue();
    return route.fulfill({ status: 422, contentType: 'application/problem+json', json: problem });
  });
  await page.goto('/ports/28');
  await face(page, 'Very helpful').click();
  await expect(status(page)).toContainText(REFUSED);
  await page.reload();
  await expect(face(page, 'Very helpful')).toHaveAttribute('aria-pressed', 'true');
  await expect(status(page)).toContainText(REFUSED);
  await page.goto('/ports/26');
  await page.waitForLoadState('networkidle');
  await expect(status(page)).toBeEmpty();
  expect(sent).toBe(1);
  await page.goto('/ports/28');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(status(page)).toHaveText(THANKS);
  expect(site.votes().filter((vote) => vote.page === '/ports/28')).toMatchObject([{ rating: 3 }]);
});

test('a vote refused from another page is told of on its own page', async ({ page }) => {
  const problem = { contentType: 'application/problem+json', json: { status: 404 } };
  await page.route('**/api/feedback', (route) => route.abort(), { times: 1 });
  await page.goto('/ports/442');
  await face(page, 'Somewhat').click();
  await expect(status(page)).toContainText(KEPT);
  await page.route('**/api/feedback', (route) => route.fulfill({ status: 404, ...problem }));
  const answered = page.waitForResponse('**/api/feedback');
  await page.goto('/ports/26');
  await (await answered).finished();
  await page.goto('/ports/442');
  await expect(status(page)).toContainText(REFUSED);
});

test('too many votes: sent again when the server says, not before', async ({ page, site }) => {
  let sent = 0;
  await page.route('**/api/feedback', (route) => {
    sent += 1;
    if (sent > 1) return route.continue();
    const headers = { 'Retry-After': '60' };
    return route.fulfill({
      status: 429,
      headers,
      contentType: 'application/problem+json',
      json: { status: 429 },
    });
  });
  await page.clock.install();
  await page.goto('/ports/443');
  await face(page, 'Not helpful').click();
  await expect(status(page)).toContainText(KEPT);
  await page.clock.fastForward(20_000);
  await page.goto('/ports/26');
  await page.waitForLoadState('networkidle');
  await page.goto('/ports/443');
  await expect(status(page)).toContainText(KEPT);
  expect(sent).toBe(1);
  await page.clock.fastForward(61_000);
  await expect(status(page)).toHaveText(THANKS);
  expect(sent).toBe(2);
  expect(site.votes().filter((vote) => vote.page === '/ports/443')).toMatchObject([{ rating: 1 }]);
});

test('a comment not yet sent outlives a reload, and is forgotten once it is sent', async ({ page, site }) => {
  await page.goto('/ports/444');
  await face(page, 'Not helpful').click();
  await expect(status(page)).toHaveText(THANKS);
  await page.getByLabel('What was the problem?').selectOption('Something else');
  await page.getByLabel('Tell us more').fill('half a tho');
  await page.reload();
  await expect(page.getByLabel('Tell us more')).toHaveValue('half a tho');
  await expect(page.getByLabel('What was the problem?')).toHaveValue('other');
  await page.getByLabel('Tell us more').fill('half a thought');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(status(page)).toHaveText(THANKS);
  expect(site.votes().filter((vote) => vote.page === '/ports/444')).toMatchObject([
    { rating: 1, reason: 'other', comment: 'half a thought' },
  ]);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test.describe('storage disabled', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      for (const storage of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, storage, {
          get() {
            throw new DOMException('disabled', 'SecurityError');
          },
        });
      }
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

  test('a comment is written and sent all the same', async ({ page, site }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto('/ports/31');
    await face(page, 'Not helpful').click();
    await expect(status(page)).toHaveText(THANKS);
    await page.getByLabel('Tell us more').fill('words');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect
      .poll(() => site.votes().filter((vote) => vote.page === '/ports/31'))
      .toMatchObject([{ comment: 'words' }]);
    expect(errors).toEqual([]);
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
