import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeAtlas } from '#domain/port-map/atlas-format.ts';
import { FILES, html, read } from './built-site.ts';

const KB = 1024;
const atlases = FILES.filter((file) => /^\/port-map\/atlas\.[\da-f]{12}\.txt$/.test(file));
const [atlas = ''] = atlases;

function brotli(bytes: Buffer | string): number {
  return brotliCompressSync(bytes).length;
}

function loaded(page: string, pattern: RegExp): number[] {
  return [...html(page).matchAll(pattern)].map(([, file = '']) => brotli(read(file)));
}

describe('the tools’ bytes and data', () => {
  test('there is one atlas, every tool names it, and it can be read', () => {
    expect(atlases).toHaveLength(1);
    for (const page of ['/ports', '/decode', '/pick']) expect(html(page)).toContain(`data-atlas="${atlas}"`);
    expect(decodeAtlas(read(atlas).toString('utf8')).names.get(443)?.tcp).toContain('https');
  });

  test('the map loads at most 60 KB beside its page', () => {
    const bytes = brotli(read(atlas)) + read('/posters/small-map.png').length;
    console.info(`atlas and picture: ${bytes} bytes (brotli)`);
    expect(bytes).toBeLessThanOrEqual(60 * KB);
  });

  test.each(['/ports', '/decode', '/pick', '/ports/blocks/5376-5631'])(
    '%s is within the budget of the longest page',
    (page) => {
      const bytes = brotli(html(page));
      console.info(`${page}: ${bytes} bytes (brotli)`);
      expect(bytes).toBeLessThanOrEqual(9 * KB);
    },
  );

  test('style sheets and modules of the map page are within those of a port page', () => {
    const styles = loaded('/ports', /<link rel="stylesheet" href="([^"]+)"/g);
    const [map = 0, ...others] = loaded('/ports', /<script type="module" src="([^"]+)"/g);
    expect(styles.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(5 * KB);
    expect(map).toBeLessThanOrEqual(5 * KB);
    expect(others.every((size) => size <= 5 * KB)).toBe(true);
  });

  test('all ports in figures: status by range, the longest free blocks, registrations by year', () => {
    const page = html('/ports');
    expect(page.match(/<table class="bars"/g)).toHaveLength(2);
    expect(page.match(/The longest block without any assignment is \d+–\d+/g)).toHaveLength(2);
    const counts = [...page.matchAll(/<title>(?:19|20)\d\d: (\d+)<\/title>/g)].map(([, count]) =>
      Number(count),
    );
    const noted = /([\d,]+) assignments with a registration date/.exec(page)?.[1]?.replace(',', '');
    expect(counts.length).toBeGreaterThan(20);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(noted));
  });

  test('the posters are a PNG and an SVG without script or foreign address', () => {
    expect(read('/posters/all-ports.png').subarray(1, 4).toString('latin1')).toBe('PNG');
    const svg = read('/posters/all-ports.svg').toString('utf8');
    expect(svg).not.toMatch(/<script|href=|url\(|style=/);
  });
});
