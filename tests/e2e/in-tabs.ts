import type { BrowserContext, Page } from '@playwright/test';

const TABS = 3;

/** Looks at pages, in several tabs at once: most of the time a page waits until the network has been quiet for a moment. */
export async function inTabs(
  context: BrowserContext,
  paths: readonly string[],
  look: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  const left = [...paths];
  const tab = async (): Promise<void> => {
    const page = await context.newPage();
    for (let path = left.shift(); path !== undefined; path = left.shift()) await look(page, path);
  };
  await Promise.all(Array.from({ length: TABS }, tab));
}
