import { describe, expect, it } from 'vitest';
import { belongsTo, hashedIn } from '#elements/offline/build-files.ts';

const build = { hashed: ['/_astro/SiteLayout.Ct_nZRi3.css', '/search/names.9de6f05730c7.txt'] };

describe('belongsTo', () => {
  it.each([
    ['<link href="/_astro/SiteLayout.Ct_nZRi3.css">', true],
    ['{"names":"/search/names.9de6f05730c7.txt"}', true],
    ['no file at all', true],
    ['<link href="/_astro/Ct_nZRi3.css">', false],
    ['<a href="/search?q=443">', true],
    ['<link href="/_astro/SiteLayout.BaelqoE7.css">', false],
    ['<link href="/_astro/SiteLayout.Ct_nZRi3.css"><script src="/_astro/x.12345678.js">', false],
    ['{"names":"/search/names.000000000000.txt"}', false],
    ['data-atlas="/port-map/atlas.25b8b6a7e9ef.txt"', false],
  ])('says of %s: %s', (text, expected) => {
    expect(belongsTo(build, text)).toBe(expected);
  });

  it('counts a file once', () => {
    expect(hashedIn('/_astro/a.12345678.js /_astro/a.12345678.js')).toEqual(['/_astro/a.12345678.js']);
  });
});
