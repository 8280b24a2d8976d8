import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import { chromiumLaunch } from '../chromium.ts';
import { SERVER_ARGUMENTS } from '../server-command.ts';

/*
 * Search in a real Chromium on the built site: `npm run build && node tests/bench/search.ts`.
 * Prints bytes and time until the first result, long tasks while the index is prepared, and the work
 * (search, render, layout) for each of 1,000 keystrokes of realistic queries.
 */

const KEYSTROKES = 1_000;

/** Keystrokes of the queries that the tests know: every beginning of every query, spread evenly. */
function keystrokes(): string[] {
  const lines = readFileSync('tests/fixtures/search-queries/first-results.tsv', 'utf8').trim().split('\n');
  const queries = lines.map((line) => line.split('\t')[1] ?? '').filter((query) => query.length <= 30);
  const all = queries.flatMap((query) => [...query].map((_, end) => query.slice(0, end + 1)));
  const step = all.length / KEYSTROKES;
  return Array.from({ length: KEYSTROKES }, (_, index) => all[Math.floor(index * step)] ?? '');
}

async function startServer(folder: string): Promise<{ readonly url: string; stop(): void }> {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', FEEDBACK_DB: join(folder, 'feedback.db') };
  const server = spawn(process.execPath, SERVER_ARGUMENTS, {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /"address":"([^"]+)"/.exec(line)?.[1];
    if (url !== undefined) return { url, stop: () => server.kill() };
  }
  throw new Error('The server ended before it listened. Has `npm run build` been run?');
}

/** Measures each frame's work from within the page, layout included. */
function watchFrames(): void {
  const frames: number[] = [];
  const longTasks: number[] = [];
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      const started = performance.now();
      callback(time);
      document.body.getBoundingClientRect();
      frames.push(performance.now() - started);
    });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longTasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });
  Object.assign(window, { frames, longTasks });
}

const numbersOf = (page: Page, name: 'frames' | 'longTasks'): Promise<number[]> =>
  page.evaluate((key) => {
    const value: unknown = Reflect.get(window, key);
    return Array.isArray(value) ? value.map(Number) : [];
  }, name);

async function measureFirstResult(page: Page, url: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const sizes: number[] = [];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => sizes.push(encodedDataLength));
  await page.goto(`${url}/ports/2203`);
  await page.waitForLoadState('networkidle');
  sizes.length = 0;
  const started = performance.now();
  await page.keyboard.press('/');
  await page.keyboard.type('redis');
  await page.locator('[role=option]', { hasText: '6379' }).first().waitFor();
  const waited = performance.now() - started;
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  console.log(
    `first result ${waited.toFixed(0)} ms after focus (typing included), ${bytes} bytes fetched by then`,
  );
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  console.log(`everything: ${sizes.reduce((sum, size) => sum + size, 0)} bytes`);
  const longTasks = await numbersOf(page, 'longTasks');
  console.log(`long tasks: ${longTasks.length}${longTasks.map((ms) => ` ${ms.toFixed(0)} ms`).join(',')}`);
}

async function measureKeystrokes(page: Page): Promise<void> {
  const before = (await numbersOf(page, 'frames')).length;
  for (const query of keystrokes()) {
    await page.evaluate(async (value) => {
      const input = document.querySelector('input');
      if (input === null) return;
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }, query);
  }
  await page.waitForTimeout(100);
  const work = (await numbersOf(page, 'frames')).slice(before).sort((left, right) => left - right);
  const at = (share: number): string => (work[Math.floor(work.length * share)] ?? 0).toFixed(2);
  console.log(
    `${work.length} frames for ${KEYSTROKES} keystrokes: p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms, worst ${at(0.9999)} ms`,
  );
}

const folder = await mkdtemp(join(tmpdir(), 'search-bench-'));
const server = await startServer(folder);
const browser = await chromium.launch(await chromiumLaunch());
try {
  const page = await browser.newPage();
  await page.addInitScript(watchFrames);
  await measureFirstResult(page, server.url);
  await measureKeystrokes(page);
} finally {
  await browser.close();
  server.stop();
  await rm(folder, { recursive: true, force: true });
}
