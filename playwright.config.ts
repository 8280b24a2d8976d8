import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './tests/chromium.ts';

/** Reads the built site in dist/: run `npm run build` first. `a11y` holds what tools check, `e2e` what a reader does. */
export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'a11y/**/*.spec.ts'],
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
  timeout: 30_000,
  use: {
    browserName: 'chromium',
    launchOptions: await chromiumLaunch(),
    viewport: { width: 1280, height: 900 },
  },
});
