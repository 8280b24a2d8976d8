import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const GERMAN = readFileSync(
  new URL('../fixtures/decode/netstat-windows-german.txt', import.meta.url),
  'utf8',
);

async function paste(page: Page, text: string): Promise<void> {
  await page.goto('/decode');
  await page.getByLabel('What your screen shows').fill(text);
}

function row(page: Page, text: string) {
  return page.getByRole('row').filter({ hasText: text });
}

test('a German netstat is explained: side, reach, state, process, name, link', async ({ page }) => {
  await paste(page, GERMAN);
  await expect(page.getByText('Read as netstat (Windows). 7 ports found.')).toBeVisible();
  const smb = row(page, '10.10.1.5:50112');
  await expect(smb).toContainText('445 there is the service; 50112 here is temporary');
  await expect(smb).toContainText('Connected: both sides may send');
  await expect(smb).toContainText('The Windows kernel');
  await expect(smb).toContainText('microsoft-ds');
  const listener = row(page, '0.0.0.0:3389');
  await expect(listener).toContainText('every IPv4 address of this machine');
  await expect(listener).toContainText('Yes, from every network');
  await listener.getByRole('link', { name: '3389' }).click();
  await expect(page).toHaveURL(/\/ports\/3389$/);
});

test('what is pasted leaves the browser in no request', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) =>
    requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
  );
  await page.goto('/decode');
  await page.getByRole('button', { name: 'lsof on a Mac' }).click();
  await expect(page.getByText('Read as lsof')).toBeVisible();
  const before = requests.length;
  await page
    .getByLabel('What your screen shows')
    .fill(`${GERMAN}\nTCP 10.9.8.7:4711 10.9.8.6:443 ESTABLISHED`);
  await expect(row(page, '10.9.8.7:4711')).toBeVisible();
  await page.getByRole('button', { name: 'Copy as TSV' }).click();
  expect(requests.slice(before)).toEqual([]);
  expect(requests.filter((request) => request.includes('4711'))).toEqual([]);
  expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
});

test('a line that is not understood is shown with its number', async ({ page }) => {
  await paste(page, 'tcp 0 0 0.0.0.0:22 0.0.0.0:* LISTEN\nnobody knows this line 8080');
  await expect(page.getByText('1 port found. 1 line was not understood.')).toBeVisible();
  const item = page.getByRole('listitem').filter({ hasText: 'nobody knows this line 8080' });
  await expect(item).toHaveAttribute('value', '2');
});

test('markup in a paste stays text', async ({ page }) => {
  await paste(
    page,
    'tcp 0 0 0.0.0.0:22 0.0.0.0:* LISTEN 1/<img src=x onerror=alert(1)>\n<script>alert(2)</script>',
  );
  await expect(row(page, '<img src=x onerror=alert(1)>')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '<script>alert(2)</script>' })).toBeVisible();
  expect(await page.locator('port-decoder img, port-decoder script').count()).toBe(0);
});

test('the table sorts by keyboard and says so', async ({ page }) => {
  await paste(page, GERMAN);
  const heading = page.getByRole('columnheader', { name: 'Port', exact: true });
  await heading.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.locator('.decoded-port').first()).toHaveText('443');
  await page.keyboard.press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('.decoded-port').first()).toHaveText('5985');
});

test('the result is copied as Markdown and as TSV', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await paste(page, 'tcp 0 0 127.0.0.1:5432 0.0.0.0:* LISTEN 7/a|b');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByText('Copied as Markdown')).toBeVisible();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toContain('| 5432/tcp postgresql | 5432 here is the service |');
  expect(markdown).toContain(String.raw`a\|b, PID 7`);
  await page.getByRole('button', { name: 'Copy as TSV' }).click();
  await expect(page.getByText('Copied as TSV')).toBeVisible();
  const tsv = await page.evaluate(() => navigator.clipboard.readText());
  expect(tsv.split('\n')[1]?.split('\t')).toHaveLength(8);
});

test('where copying fails, the text is selected instead', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('denied')) },
    });
  });
  await paste(page, GERMAN);
  await page.getByRole('button', { name: 'Copy as TSV' }).click();
  await expect(page.getByText('press Ctrl+C')).toBeVisible();
  await expect(page.getByLabel('The result as text')).toBeFocused();
});

test('ten thousand lines are all decoded, and shown a hundred at a time', async ({ page }) => {
  const line = (index: number): string =>
    `tcp 0 0 10.0.0.1:${20_000 + (index % 9000)} 10.0.0.2:443 ESTABLISHED ${index}/curl`;
  await page.goto('/decode');
  await page.getByLabel('What your screen shows').evaluate(
    (field, text) => {
      if (field instanceof HTMLTextAreaElement) field.value = text;
      field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
    },
    Array.from({ length: 10_000 }, (_, index) => line(index)).join('\n'),
  );
  await expect(page.getByText('10,000 ports found.')).toBeVisible();
  await expect(page.locator('.decoded tbody tr')).toHaveCount(100);
  await page.getByRole('button', { name: 'Show 100 more of 9,900' }).click();
  await expect(page.locator('.decoded tbody tr')).toHaveCount(200);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page explains how to read such lines by eye', async ({ page }) => {
    await page.goto('/decode');
    await expect(page.getByText('needs JavaScript')).toBeVisible();
    await expect(page.getByRole('row', { name: /TIME_WAIT/ })).toBeVisible();
    await expect(page.getByLabel('What your screen shows')).toBeHidden();
  });
});
