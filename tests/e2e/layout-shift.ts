import type { BrowserContext, Page } from '@playwright/test';

declare global {
  interface Window {
    layoutShift: number;
  }
}

/** Sums up layout shifts in `window.layoutShift`, from each page's first moment. */
export async function watchShifts(where: Page | BrowserContext): Promise<void> {
  await where.addInitScript(() => {
    window.layoutShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) window.layoutShift += Number(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}
