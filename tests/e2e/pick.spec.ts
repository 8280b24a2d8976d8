import { expect, test } from './site.ts';

test('a name gets a number, the same for every spelling of it', async ({ page }) => {
  await page.goto('/pick');
  await page.getByLabel('Your project’s name').fill('My Weather App');
  const picked = page.locator('.picked');
  await expect(picked).toHaveText(/^\d{4,5}$/);
  const port = (await picked.textContent()) ?? '';
  expect(Number(port)).toBeGreaterThan(1023);
  expect(Number(port)).toBeLessThan(32_768);
  await page.getByLabel('Your project’s name').fill('my_weather-APP');
  await expect(picked).toHaveText(port);
  await page.getByLabel('Your project’s name').fill('my-weather-apps');
  await expect(picked).not.toHaveText(port);
});

test('a number to be avoided is explained', async ({ page }) => {
  await page.goto('/pick');
  await page.getByLabel('A port number').fill('6000');
  await expect(page.getByText('6000 is better avoided:')).toBeVisible();
  await expect(page.getByText('IANA has assigned it on TCP and UDP to x11.')).toBeVisible();
  await expect(page.getByText('Browsers refuse to connect to it')).toBeVisible();
  await page.getByLabel('A port number').fill('65536');
  await expect(page.getByText('A port is a whole number from 0 to 65535.')).toBeVisible();
});

test('fewer reasons leave more numbers, grouped as the page groups them', async ({ page }) => {
  await page.goto('/pick');
  const free = page.getByText(/^\d{2},\d{3} of the 48,128 User Ports/);
  await expect(free).toBeVisible();
  const count = async (): Promise<number> => Number((await free.textContent())?.slice(0, 6).replace(',', ''));
  const strict = await count();
  await expect(page.getByText(`${strict.toLocaleString('en')} numbers remain`)).toBeVisible();
  await page.getByLabel('lent out as temporary ports').uncheck();
  await expect.poll(count).toBeGreaterThan(strict);
});

test('what is typed leaves the browser in no request', async ({ page }) => {
  await page.goto('/pick');
  await expect(page.getByText(/of the 48,128 User Ports/)).toBeVisible();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.getByLabel('Your project’s name').fill('a secret project');
  await page.keyboard.press('Enter');
  await expect(page.locator('.picked')).toBeVisible();
  expect(requests).toEqual([]);
});
