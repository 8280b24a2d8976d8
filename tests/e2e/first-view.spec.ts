import type { Page, Request } from '@playwright/test';
import { TEMPLATES } from '../a11y/templates.ts';
import { expect, test } from './site.ts';

/** The most that a first view may ask for, and may weigh as it comes over the network. */
interface Budget {
  readonly requests: number;
  readonly modules: number;
  /** Kilobytes of all scripts together, compressed. */
  readonly scripts: number;
}

type Budgets = Readonly<Record<'en' | 'sv', Budget>>;

const PORT_PAGE: Budgets = {
  en: { requests: 4, modules: 1, scripts: 5 },
  sv: { requests: 8, modules: 6, scripts: 11 },
};

/** Pages to read: those with style sheets of their own, too. */
const READING: Budgets = {
  en: { requests: 5, modules: 1, scripts: 5 },
  sv: { requests: 10, modules: 6, scripts: 11 },
};

/** Pages on which a script has work to do; what it fetches as data counts as a request. */
const TOOLS: Readonly<Record<string, Budgets>> = {
  '/commands': {
    en: { requests: 5, modules: 3, scripts: 6.5 },
    sv: { requests: 10, modules: 8, scripts: 12.5 },
  },
  '/decode': { en: { requests: 7, modules: 4, scripts: 33 }, sv: { requests: 10, modules: 7, scripts: 38 } },
  '/offline': {
    en: { requests: 9, modules: 7, scripts: 18 },
    sv: { requests: 12, modules: 10, scripts: 23 },
  },
  '/pick': { en: { requests: 8, modules: 4, scripts: 10 }, sv: { requests: 11, modules: 7, scripts: 15 } },
  '/ports': {
    en: { requests: 10, modules: 4, scripts: 12 },
    sv: { requests: 15, modules: 9, scripts: 17.5 },
  },
  '/search': {
    en: { requests: 10, modules: 5, scripts: 16 },
    sv: { requests: 15, modules: 10, scripts: 21 },
  },
};

function budgetsOf(path: string): Budgets {
  const { pathname } = new URL(path, 'http://localhost');
  return TOOLS[pathname] ?? (/^\/ports\/\d+$/.test(pathname) ? PORT_PAGE : READING);
}

interface Answer {
  readonly kind: string;
  readonly origin: string;
  readonly path: string;
  readonly coding: string | undefined;
  /** Of the body, as it came. */
  readonly bytes: number;
}

async function answerTo(request: Request): Promise<Answer> {
  const { origin, pathname } = new URL(request.url());
  const answer = await request.response();
  const { responseBodySize } = await request.sizes();
  const coding = (await answer?.allHeaders())?.['content-encoding'];
  return { kind: request.resourceType(), origin, path: pathname, coding, bytes: responseBodySize };
}

/** Opens a page as one who was never here, and lists what it asked for. */
async function firstView(page: Page, path: string): Promise<Answer[]> {
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  return Promise.all(requests.map(answerTo));
}

/** Smaller than this, a file may come as it is. */
const uncompressed = ({ coding, bytes }: Answer): boolean => coding !== 'br' && bytes > 1024;

const total = (answers: readonly Answer[]): number => answers.reduce((sum, { bytes }) => sum + bytes, 0);

// It fetches the pages for reading without network, when the page is there.
test.use({ serviceWorkers: 'block' });

for (const [language, locale] of [
  ['en', 'en-GB'],
  ['sv', 'sv-SE'],
] as const) {
  test.describe(`a first view in ${language}`, () => {
    test.use({ locale });
    for (const path of TEMPLATES) {
      test(`${path} asks for no more than it needs`, async ({ page, site }) => {
        const answers = await firstView(page, path);
        const asked = answers.map(({ kind, path: name, bytes }) => `${kind} ${name} ${bytes} bytes`);
        const scripts = answers.filter(({ kind }) => kind === 'script');
        const styles = answers.filter(({ kind }) => kind === 'stylesheet');
        const budget = budgetsOf(path)[language];
        expect.soft(answers.length, asked.join('\n')).toBeLessThanOrEqual(budget.requests);
        expect.soft(scripts.length, asked.join('\n')).toBeLessThanOrEqual(budget.modules);
        expect.soft(total(scripts), asked.join('\n')).toBeLessThanOrEqual(budget.scripts * 1024);
        expect.soft(total(styles), asked.join('\n')).toBeLessThanOrEqual(5 * 1024);
        expect(answers.filter(({ origin }) => origin !== site.url)).toEqual([]);
        expect([...scripts, ...styles].filter(uncompressed)).toEqual([]);
      });
    }
  });
}
