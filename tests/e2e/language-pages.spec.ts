import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { INTERFACE_LANGUAGES } from '#domain/interface-language.ts';
import { type ToolKind, toolsOn } from '#domain/strings/tool-kinds.ts';
import { TOOL_STRINGS } from '#domain/strings/tools.ts';
import { phrasebook } from '#elements/speak/phrasebook.ts';
import { toolStringsSchema } from '#schemas/tool-strings.ts';
import { inTabs } from './in-tabs.ts';
import { watchShifts } from './layout-shift.ts';
import { expect, test } from './site.ts';

/** A page of every kind that has words of its own, and some that have the frame's alone. */
const PAGES = [
  '/',
  '/ports/443',
  '/ports/5000',
  '/commands',
  '/decode',
  '/pick',
  '/ports',
  '/search',
  '/services',
  '/services/by/z',
  '/services/https',
  '/services/x11',
  '/services/airplay',
  '/services/acmaint_dbd',
  '/services/acmaint-dbd',
  '/topics',
  '/topics/databases',
  '/ports/blocks/0-255',
  '/ports/blocks/2048-2303',
  '/ports/blocks/2304-2559',
  '/ranges/system-ports',
  '/ranges/user-ports',
  '/about',
];

/** Where readers come without meaning to. */
const LOST = [
  '/feedback/thanks',
  '/api/feedback',
  '/offline',
  '/no/such/page',
  '/ports/99999',
  '/ports/9999999999999',
  '/ports/-1',
  '/ports/0x50',
  '/ports/0x1ffff',
  '/ports/80-90',
  '/ports/no-such-name',
];

/** Where readers come from: what tells of a refused vote leads back there. */
const BEFORE = '/ports/22';

// Whether a worker answers, or the server, is a matter of how soon the worker is there.
test.use({ serviceWorkers: 'block' });

const kindsOn = (path: string): readonly ToolKind[] => (LOST.includes(path) ? ['lost'] : toolsOn(path));

/** Everything in the page that is read or heard, what is typed or pasted aside. */
async function told(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body;
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('pre, code, script, textarea') === null)
        texts.push(node.nodeValue ?? '');
    }
    for (const element of main.querySelectorAll('[aria-label], [data-label]')) {
      texts.push(element.getAttribute('aria-label') ?? '', element.getAttribute('data-label') ?? '');
    }
    return texts;
  });
}

/** English words of the interface that have another wording in the language. */
function english(path: string, code: string): (text: string) => boolean {
  const pairs = kindsOn(path).flatMap((kind) => {
    const file: unknown = JSON.parse(readFileSync(`content/strings/${kind}/${code}.json`, 'utf8'));
    const { page } = toolStringsSchema(TOOL_STRINGS[kind]).parse(file);
    return Object.entries(TOOL_STRINGS[kind].page).map(([key, text]) => [text, page[key] ?? ''] as const);
  });
  const book = phrasebook(pairs, code);
  return (text) =>
    book.opening(text) !== undefined || ![undefined, text.trim()].includes(book.translate(text));
}

for (const { code } of INTERFACE_LANGUAGES.filter((language) => language.code !== 'en')) {
  for (const width of [320, 1280]) {
    test.describe(`${code} at ${width} px`, () => {
      test.use({ locale: code, viewport: { width, height: 800 } });
      for (const [where, paths] of Object.entries({ 'any page': PAGES, 'a page that was not meant': LOST })) {
        test(`no label is English on ${where}, nothing moves, nothing is cut off`, async ({
          context,
          site,
        }) => {
          await watchShifts(context);
          await inTabs(context, paths, async (page, path) => {
            await page.goto(path, { referer: site.url + BEFORE });
            await expect(page.locator(`.foot [lang="${code}"]`).first()).toBeAttached();
            await page.waitForLoadState('networkidle');
            expect.soft((await told(page)).filter(english(path, code)), path).toEqual([]);
            const shift = await page.evaluate(() => window.layoutShift);
            const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
            expect.soft({ shift, scrollWidth }, path).toEqual({ shift: 0, scrollWidth: width });
          });
        });
      }
    });
  }
}

for (const { code } of INTERFACE_LANGUAGES.filter((language) => language.code !== 'en')) {
  test.describe(`${code} on a phone`, () => {
    test.use({ locale: code, viewport: { width: 320, height: 800 } });
    for (const os of ['macos', 'windows', 'containers']) {
      test(`nothing moves where the reader's system is ${os}`, async ({ context }) => {
        await watchShifts(context);
        await context.addInitScript((system) => localStorage.setItem('os', system), os);
        await inTabs(context, ['/commands', '/ports/36412', '/ports/443'], async (page, path) => {
          await page.goto(path);
          await expect(page.locator(`.foot [lang="${code}"]`).first()).toBeAttached();
          await page.waitForLoadState('networkidle');
          expect.soft(await page.evaluate(() => window.layoutShift), path).toBe(0);
        });
      });
    }
  });
}

test.describe('Swedish, in use', () => {
  test.use({ locale: 'sv-SE' });

  test('the decoder counts, heads its columns and copies in Swedish', async ({ page }) => {
    await page.goto('/decode');
    await page.getByRole('button', { name: 'ss på en Linuxserver' }).click();
    const status = page.locator('port-decoder [role=status]');
    await expect(status).toHaveText(/^Läst som ss \(Linux\)\. \d+ portar hittades\./);
    await expect(status).toHaveAttribute('lang', 'sv');
    await expect(page.locator('.decoded').getByRole('columnheader')).toHaveText([
      'Port',
      'Vilken sida',
      'Var',
      'Öppen för andra?',
      'Tillstånd',
      'Process',
      'Troligast',
      'Rad',
    ]);
  });

  test('the picker suggests and judges in Swedish, its reasons in English after their name', async ({
    page,
  }) => {
    await page.goto('/pick');
    await page.getByLabel('Ditt projekts namn').fill('väder');
    await expect(page.locator('.suggestion')).toContainText('Härlett ur namnet ”väder”');
    await page.getByLabel('Ett portnummer').fill('8080');
    await expect(page.locator('[data-part=verdict]')).toContainText('8080 bör hellre undvikas:');
    await expect(page.locator('[data-part=verdict] li').first()).toHaveText(/^tilldelade av IANA: IANA has/);
    await expect(page.locator('[data-part=verdict] bdi').first()).toHaveAttribute('lang', 'en');
    await page.getByLabel('Ett portnummer').fill('65537');
    await expect(page.locator('[data-part=verdict]')).toHaveText('En port är ett heltal från 0 till 65535.');
  });

  test('the small picture of all ports is told in Swedish', async ({ page }) => {
    await page.goto('/ports/4');
    const told =
      'Port 4 bland alla 65 536, i System Ports. Tillfälliga portar: Linux 32768–60999, macOS och Windows 49152–65535';
    await expect(page.getByRole('img', { name: told, exact: true })).toBeVisible();
  });

  test('the map says its cells in Swedish', async ({ page }) => {
    await page.goto('/ports');
    await page.getByRole('application', { name: 'Karta över alla portar' }).waitFor();
    await page.getByLabel('Gå till port').fill('512');
    await page.getByRole('button', { name: 'Gå', exact: true }).click();
    await expect(page.locator('.map-facts')).toContainText('TCP, UDP: Tilldelad');
    await expect(page.locator('.map-note')).toContainText('Port 512');
  });
});

test.describe('Arabic, in use', () => {
  test.use({ locale: 'ar' });

  test('what the tools say runs from right to left, commands and reasons from left to right', async ({
    page,
  }) => {
    await page.goto('/pick');
    await page.locator('#candidate').fill('80');
    const verdict = page.locator('[data-part=verdict]');
    await expect(verdict).toHaveAttribute('dir', 'rtl');
    await expect(verdict.locator('bdi').first()).toHaveCSS('direction', 'ltr');
    await page.goto('/commands');
    await expect(page.getByRole('heading', { name: 'ما الذي يستمع؟' })).toBeVisible();
    await expect(page.locator('copy-code pre').first()).toHaveCSS('direction', 'ltr');
  });

  test('the decoder counts in the right one of six plurals', async ({ page }) => {
    await page.goto('/decode');
    const status = page.locator('port-decoder [role=status]');
    const row = (port: number): string => `tcp LISTEN 0 1 0.0.0.0:${port} 0.0.0.0:*\n`;
    for (const [ports, said] of [
      [[22], 'عُثر على منفذ واحد.'],
      [[22, 80], 'عُثر على منفذين.'],
      [[22, 80, 443], 'عُثر على 3 منافذ.'],
    ] as const) {
      await page.locator('#paste').fill(ports.map(row).join(''));
      await expect(status).toContainText(said);
    }
  });
});

/** Seen only where a setting asks for it, with another registry, or while the store is in trouble. */
const ELSEWHERE = new Set<string>([
  TOOL_STRINGS.port.page.edit,
  TOOL_STRINGS.figures.page.dated,
  TOOL_STRINGS.lost.page.again,
]);

test('every English word of the dictionaries stands on a page, as it is written there', async ({
  context,
  site,
}) => {
  const seen = new Map<string, string[]>();
  await inTabs(context, [...PAGES, ...LOST, '/ports/22'], async (page, path) => {
    await page.goto(path, { referer: site.url + BEFORE });
    await page.waitForLoadState('networkidle');
    const words = await told(page);
    for (const kind of kindsOn(path)) seen.set(kind, [...(seen.get(kind) ?? []), ...words]);
  });
  for (const [kind, { page: words }] of Object.entries(TOOL_STRINGS)) {
    const missing = Object.values(words).filter((text) => {
      const book = phrasebook([[text, 'found']], 'en');
      const found = (said: string): boolean => (book.translate(said) ?? book.opening(said)) !== undefined;
      return !ELSEWHERE.has(text) && !seen.get(kind)?.some(found);
    });
    expect.soft(missing, kind).toEqual([]);
  }
});
