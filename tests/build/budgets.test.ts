import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { FILES, html, PAGES, read } from './built-site.ts';

/** Compressed as the server does on request. */
function brotli(bytes: Buffer | string): number {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 16 },
  }).length;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const KB = 1024;
const MB = 1024 * KB;

describe('bytes of the built site', () => {
  test('port pages: compressed and raw', () => {
    const pages = PAGES.filter((page) => /^\/ports\/\d+$/.test(page)).map((page) => Buffer.from(html(page)));
    const raw = pages.reduce((sum, page) => sum + page.length, 0) / pages.length;
    const sizes = pages.map(brotli).sort((a, b) => a - b);
    const shares = [0.05, 0.5, 0.95, 0.99, 1].map((share) => `p${share * 100} ${quantile(sizes, share)}`);
    console.info(
      `${pages.length} port pages: raw mean ${Math.round(raw)} bytes; brotli ${shares.join(', ')} bytes`,
    );
    expect(quantile(sizes, 0.95)).toBeLessThanOrEqual(4 * KB);
    expect(quantile(sizes, 1)).toBeLessThanOrEqual(9 * KB);
    expect(raw).toBeLessThanOrEqual(10 * KB);
  });

  test('a port page loads one style sheet and one module, each within 5 KB', () => {
    const page = html('/ports/2203');
    const styles = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    const scripts = [...page.matchAll(/<script type="module" src="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(styles).toHaveLength(1);
    expect(scripts).toHaveLength(1);
    const bytes = [...styles, ...scripts].map((file) => brotliCompressSync(read(file)).length);
    console.info(`style sheet ${bytes[0]} bytes, module ${bytes[1]} bytes (brotli)`);
    for (const size of bytes) expect(size).toBeLessThanOrEqual(5 * KB);
    const imports = scripts.flatMap((file) => String(read(file)).match(/\b(?:import|from)\s*["'`][^"'`]+/g));
    expect(imports, 'what the module needs is in it').toEqual([null]);
  });

  test('the whole site takes at most 800 MB on disk, in blocks of 4 KB', () => {
    const blocks = FILES.reduce((sum, file) => sum + Math.ceil(read(file).length / (4 * KB)) * 4 * KB, 0);
    console.info(`${FILES.length} files, ${Math.round(blocks / MB)} MB`);
    expect(blocks).toBeLessThanOrEqual(800 * MB);
  });
});
