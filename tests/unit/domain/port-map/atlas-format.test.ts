import { describe, expect, test } from 'vitest';
import { AtlasFormatError, decodeAtlas, encodeAtlas } from '#domain/port-map/atlas-format.ts';
import { SMALL_ATLAS } from './small-atlas.ts';

describe('the atlas as text', () => {
  test('comes back as it was', () => {
    expect(decodeAtlas(encodeAtlas(SMALL_ATLAS))).toEqual(SMALL_ATLAS);
  });

  test('names and titles with separators in them lose only these', () => {
    const articles = new Map([[1, { title: 'a\tb\nc|d', uses: ['x|y'], topics: [] }]]);
    const back = decodeAtlas(encodeAtlas({ ...SMALL_ATLAS, articles }));
    expect(back.articles.get(1)).toEqual({ title: 'a b c d', uses: ['x y'], topics: [] });
  });

  const text = encodeAtlas(SMALL_ATLAS);
  test.each([
    ['an error page', '<!doctype html>'],
    ['another version', text.replace('atlas 1', 'atlas 2')],
    ['cut short in the statuses', text.slice(0, 20)],
    ['cut short in the names', text.split('\n').slice(0, 7).join('\n')],
    ['an unknown status', text.replace('a7', 'z7')],
    ['a port too many', text.replace(/\nzzz/, '').concat('\nzzzz\tTitle\t\t')],
    ['nothing', ''],
  ])('%s is refused', (_, damaged) => {
    expect(() => decodeAtlas(damaged)).toThrow(AtlasFormatError);
  });
});
