import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { precompress } from '#build/hosting/precompress.ts';

const root = mkdtempSync(join(tmpdir(), 'precompress-'));
const script = `console.log(${'"port", '.repeat(500)});`;

beforeAll(async () => {
  for (const folder of ['_astro', 'search', 'ports']) mkdirSync(join(root, folder));
  writeFileSync(join(root, '_astro/app.abc.js'), script);
  writeFileSync(join(root, '_astro/card.abc.png'), script);
  writeFileSync(join(root, 'search/names.abc.txt'), script);
  writeFileSync(join(root, 'search/names.old.txt'), script);
  writeFileSync(join(root, 'search/names.old.txt.br'), 'kept');
  writeFileSync(join(root, 'search/names.old.txt.gz'), 'kept');
  writeFileSync(join(root, 'ports/443.html'), script);
  await precompress(root);
});
afterAll(() => rmSync(root, { recursive: true }));

const read = (name: string) => readFileSync(join(root, name));

it('makes twins of texts that are loaded with every page, of nothing else', () => {
  expect(readdirSync(join(root, '_astro')).sort()).toEqual([
    ...['app.abc.js', 'app.abc.js.br', 'app.abc.js.gz', 'card.abc.png'],
  ]);
  expect(readdirSync(join(root, 'ports'))).toEqual(['443.html']);
});

it('makes them equal to their files, and small', () => {
  expect(brotliDecompressSync(read('search/names.abc.txt.br')).toString()).toBe(script);
  expect(gunzipSync(read('search/names.abc.txt.gz')).toString()).toBe(script);
  expect(read('_astro/app.abc.js.br').length).toBeLessThan(script.length / 20);
});

it('leaves twins alone that are there', () => {
  expect(read('search/names.old.txt.br').toString()).toBe('kept');
});
