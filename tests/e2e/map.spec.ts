import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

async function openMap(page: Page) {
  await page.goto('/ports');
  const map = page.getByRole('application', { name: 'Map of all ports' });
  await expect(map).toBeVisible();
  return map;
}

/** The colour in the middle of a port's cell, as drawn on the whole map. */
function colorOf(page: Page, port: number): Promise<string> {
  return page.evaluate(async (wanted) => {
    // The map draws in the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const canvas = document.querySelector('canvas');
    const cell = (canvas?.width ?? 0) / 256;
    const [x, y] = [((wanted % 256) + 0.5) * cell, (Math.floor(wanted / 256) + 0.5) * cell];
    return canvas?.getContext('2d')?.getImageData(Math.floor(x), Math.floor(y), 1, 1).data.join(' ') ?? '';
  }, port);
}

test('the keyboard alone explores and opens', async ({ page }) => {
  const map = await openMap(page);
  await map.focus();
  await page.keyboard.press('Control+Home');
  await expect(page.getByRole('link', { name: 'Port 0', exact: true })).toBeVisible();
  for (const key of [
    'ArrowDown',
    'ArrowRight',
    'End',
    'Home',
    'PageDown',
    'PageUp',
    'ArrowRight',
    'ArrowLeft',
    'ArrowUp',
  ]) {
    await page.keyboard.press(key);
  }
  await expect(page.getByRole('link', { name: 'Port 0', exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  for (let step = 0; step < 187; step += 1) await page.keyboard.press('ArrowRight');
  await expect(
    page.getByRole('status').filter({ hasText: /^Port 443\. https\. Assigned on TCP and UDP/ }),
  ).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ports\/443$/);
});

test('the keys that zoom the whole page stay the browser’s', async ({ page }) => {
  const map = await openMap(page);
  await map.focus();
  await page.evaluate(() => {
    document.body.dataset['taken'] = '';
    addEventListener('keydown', (event) => {
      if (event.defaultPrevented) document.body.dataset['taken'] += event.key;
    });
  });
  for (const key of ['Control+=', 'Control+-', 'Control+0', '+']) await page.keyboard.press(key);
  expect(await page.evaluate(() => document.body.dataset['taken'])).toBe('+');
});

test('the pointer shows facts and chooses', async ({ page }) => {
  const map = await openMap(page);
  const box = await map.boundingBox();
  if (box === null) throw new Error('the map has no box');
  const cell = box.width / 256;
  await page.mouse.move(box.x + 80.5 * cell, box.y + 0.5 * cell);
  await expect(page.getByRole('link', { name: 'Port 80', exact: true })).toBeVisible();
  await page.mouse.click(box.x + 22.5 * cell, box.y + 0.5 * cell);
  await page.mouse.move(box.x + box.width + 40, box.y + 40);
  await expect(page.getByRole('link', { name: 'Port 22', exact: true })).toBeVisible();
});

test('filters dim what is not asked for', async ({ page }) => {
  await openMap(page);
  const [assigned, dynamic] = [await colorOf(page, 4099), await colorOf(page, 63_333)];
  await page.getByLabel('Dynamic').uncheck();
  expect(await colorOf(page, 63_333)).not.toBe(dynamic);
  expect(await colorOf(page, 4099)).toBe(assigned);
  await expect(page.getByLabel('Topic').locator('option[value=iot]')).toHaveText(
    /^Smart home and IoT \(\d+\)$/,
  );
  await page.getByLabel('Topic').selectOption('databases');
  expect(await colorOf(page, 4099)).not.toBe(assigned);
});

test('going to a port zooms in on it', async ({ page }) => {
  await openMap(page);
  await page.getByLabel('Go to port').fill('51820');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Port 51820', exact: true })).toBeVisible();
  await page.getByLabel('Go to port').fill('70000');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A port is a whole number from 0 to 65535.')).toBeVisible();
});

test('the theme changes the map’s colours', async ({ page }) => {
  await openMap(page);
  const before = await colorOf(page, 30_000);
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  expect(await colorOf(page, 30_000)).not.toBe(before);
});

test('the tables say the same, and lead to every block', async ({ page }) => {
  await page.goto('/ports');
  await page.locator('summary').filter({ hasText: '4096–8191' }).click();
  await page.getByRole('link', { name: '5376–5631' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ports 5376 to 5631');
  await expect(page.getByRole('row', { name: /5432 postgresql/ })).toBeVisible();
});

test('the posters are pictures', async ({ page, request }) => {
  await page.goto('/ports');
  const png = await request.get('/posters/all-ports.png');
  expect(png.headers()['content-type']).toBe('image/png');
  const size = await page.evaluate(async () => {
    const image = new Image();
    image.src = '/posters/all-ports.png';
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  });
  expect(size).toEqual([4096, 4096]);
  const svg = await (await request.get('/posters/all-ports.svg')).text();
  expect(svg).toContain('All 65,536 ports');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a picture and the tables remain', async ({ page }) => {
    await page.goto('/ports');
    await expect(page.getByRole('img', { name: /All 65,536 ports/ })).toBeVisible();
    await expect(page.locator('summary').first()).toBeVisible();
  });
});
