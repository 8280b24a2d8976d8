/**
 * How long 10,000 lines take to decode, in Node and in Chromium on the built site: `node tests/bench/decode.ts [URL]`.
 * Prints figures of one run: milliseconds from paste to the finished summary, and tasks longer than 50 ms.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { readPaste } from '#domain/decode/read-paste.ts';
import { chromiumLaunch } from '../chromium.ts';

const LINES = 10_000;
const FOLDER = new URL('../fixtures/decode/', import.meta.url);
const [url] = process.argv.slice(2);

const every = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split('\n'));

const samples: Readonly<Record<string, (index: number) => string>> = {
  ss: (index) =>
    `tcp   ESTAB 0 0 192.168.1.23:${32_768 + (index % 20_000)} 140.82.121.4:443 users:(("firefox",pid=${index},fd=9))`,
  'netstat (Windows)': (index) =>
    `  TCP    10.10.1.5:${49_152 + (index % 10_000)}        10.10.1.9:1433         HERGESTELLT     ${index}`,
  ufw: (index) =>
    `Nov 23 10:14:22 web01 kernel: [UFW BLOCK] IN=eth0 OUT= SRC=198.51.100.23 DST=203.0.113.5 PROTO=TCP SPT=43210 DPT=${index % 65_536} SYN`,
  'all fixtures in turn': (index) => every[index % every.length] ?? '',
  'nothing that can be read': (index) => `noise that nobody can read ${index} 8080 12:30`,
};

function makeText(line: (index: number) => string): string {
  return Array.from({ length: LINES }, (_, index) => line(index)).join('\n');
}

for (const [name, line] of Object.entries(samples)) {
  const text = makeText(line);
  const start = performance.now();
  readPaste(text);
  console.log(`Node, ${name}: ${Math.round(performance.now() - start)} ms for ${LINES} lines`);
}

if (url === undefined) {
  console.log('Chromium: not measured. Give the address of a running site: npm run serve, then its URL.');
} else {
  const browser = await chromium.launch(await chromiumLaunch());
  const page = await browser.newPage();
  await page.goto(new URL('/decode', url).href);
  await page.getByRole('button', { name: 'docker ps' }).click();
  await page.locator('.decoded-port').first().waitFor();
  for (const [name, line] of Object.entries(samples)) {
    const { milliseconds, long } = await page.evaluate(async (text) => {
      const long: number[] = [];
      const observer = new PerformanceObserver((list) =>
        long.push(...list.getEntries().map(({ duration }) => Math.round(duration))),
      );
      const field = document.querySelector('textarea');
      const status = document.querySelector('[data-part="status"]');
      if (field === null || status === null) throw new Error('the page has no decoder');
      field.value = text;
      // The browser's own work on a long text is not what is measured.
      await new Promise((resolve) => setTimeout(resolve, 500));
      observer.observe({ type: 'longtask' });
      const finished = new Promise((resolve) => {
        new MutationObserver(resolve).observe(status, { childList: true, characterData: true });
      });
      const start = performance.now();
      field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
      await finished;
      const milliseconds = Math.round(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 300));
      observer.disconnect();
      return { milliseconds, long };
    }, makeText(line));
    console.log(`Chromium, ${name}: ${milliseconds} ms; long tasks: ${long.join(', ') || 'none'}`);
  }
  await browser.close();
}
