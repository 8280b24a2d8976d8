import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeDetails } from '#domain/search/detail-index-format.ts';
import { decodeNames } from '#domain/search/name-index-format.ts';
import { searchManifestSchema } from '#schemas/search-manifest.ts';
import { read } from './built-site.ts';

const KB = 1024;
const manifest = searchManifestSchema.parse(JSON.parse(read('/search-index.json').toString()));
const names = read(manifest.names);
const details = read(manifest.details);

describe('the search index of the built site', () => {
  test('names within 45 KB, everything within 95 KB', () => {
    const [first, second] = [brotliCompressSync(names).length, brotliCompressSync(details).length];
    console.info(`names ${first} bytes, details ${second} bytes, together ${first + second} (brotli)`);
    expect(first).toBeLessThanOrEqual(45 * KB);
    expect(first + second).toBeLessThanOrEqual(95 * KB);
  });

  test('both parts are whole and belong together', () => {
    const { ports, programs } = decodeNames(names.toString());
    const { descriptions, phrases } = decodeDetails(details.toString());
    expect(descriptions).toHaveLength(ports.length);
    expect(programs.length).toBeGreaterThanOrEqual(600);
    expect(Math.max(...phrases.keys())).toBeLessThan(programs.length);
  });
});
