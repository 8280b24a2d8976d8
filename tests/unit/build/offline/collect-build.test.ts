import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectBuild } from '#build/offline/collect-build.ts';

let root: string;

/** Pages of other kinds: what they ask for belongs to the build, they themselves do not. */
const MODELS = {
  'ports.html': '<link href="/_astro/map.iiiiiiii.css">',
  'ports/blocks/0-255.html': '<p>',
  'ranges/system-ports.html': '<p>',
  'services.html': '<script src="/_astro/list.jjjjjjjj.js"></script>',
  'topics.html': '<p>',
  'topics/mail.html': '<p>',
} as const;

/** A small built site: every page that works offline, one style sheet, a script and its parts. */
const SITE = {
  'index.html': '<link href="/_astro/site.aaaaaaaa.css"><script src="/_astro/site.bbbbbbbb.js"></script>',
  'search.html': '<link href="/_astro/site.aaaaaaaa.css">',
  'offline.html': '<p>',
  'commands.html': '<p>',
  'decode.html': '<port-decoder data-atlas="/port-map/atlas.cccccccccccc.txt">',
  'pick.html': '<p>',
  'search-index.json': '{"names":"/search/names.dddddddddddd.txt"}',
  'favicon.svg': '<svg/>',
  'posters/small-map.png': 'PNG',
  ...MODELS,
  '_astro/site.aaaaaaaa.css': 'a{}',
  '_astro/site.bbbbbbbb.js': 'import("./part.eeeeeeee.js");const d=["_astro/late.ffffffff.css"]',
  '_astro/part.eeeeeeee.js': 'import"./site.bbbbbbbb.js";import(`./deep-er.gggggggg.js`)',
  '_astro/deep-er.gggggggg.js': '',
  '_astro/late.ffffffff.css': '',
  '_astro/map.iiiiiiii.css': '',
  '_astro/list.jjjjjjjj.js': 'import"./inner.kkkkkkkk.js"',
  '_astro/inner.kkkkkkkk.js': '',
  '_astro/unused.hhhhhhhh.js': '',
  'port-map/atlas.cccccccccccc.txt': '1',
  'search/names.dddddddddddd.txt': '2',
} as const;

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'collect-'));
  for (const [name, text] of Object.entries(SITE)) write(name, text);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const HASHED = [
  '/_astro/deep-er.gggggggg.js',
  '/_astro/inner.kkkkkkkk.js',
  '/_astro/late.ffffffff.css',
  '/_astro/list.jjjjjjjj.js',
  '/_astro/map.iiiiiiii.css',
  '/_astro/part.eeeeeeee.js',
  '/_astro/site.aaaaaaaa.css',
  '/_astro/site.bbbbbbbb.js',
  '/port-map/atlas.cccccccccccc.txt',
  '/search/names.dddddddddddd.txt',
];

describe('collectBuild', () => {
  it('finds what pages, data and scripts ask for, parts of parts too, and nothing else', () => {
    const { hashed, named } = collectBuild(root);
    expect(hashed).toEqual(HASHED);
    expect(named).toEqual([
      '/',
      '/search',
      '/offline',
      '/commands',
      '/decode',
      '/pick',
      '/search-index.json',
      '/favicon.svg',
      '/posters/small-map.png',
    ]);
  });

  it('gives the same build the same id', () => {
    expect(collectBuild(root).id).toMatch(/^[\da-f]{12}$/);
    expect(collectBuild(root)).toEqual(collectBuild(root));
  });

  it.each(Object.keys(SITE).filter((name) => !name.includes('unused') && !(name in MODELS)))(
    'gives a new id when %s changes',
    (name) => {
      const { id } = collectBuild(root);
      write(name, `${Object.entries(SITE).find(([known]) => known === name)?.[1] ?? ''} `);
      expect(collectBuild(root).id).not.toBe(id);
    },
  );

  it.each([
    'index.html',
    'offline.html',
    'search-index.json',
    'topics/mail.html',
    ...HASHED.map((path) => path.slice(1)),
  ])('names %s where it is missing', (name) => {
    rmSync(join(root, name));
    expect(() => collectBuild(root)).toThrow(`${name} is missing`);
  });

  it('does not take links, addresses elsewhere or words for files', () => {
    write(
      'pick.html',
      '<a href="/search?q=12345678.js"> /ports/12345678 https://a.example/_astroX/y.12345678.js',
    );
    write(
      '_astro/part.eeeeeeee.js',
      'const a="./short.js",b="not-a-file.12345678.png",c="./a/b.12345678.js"',
    );
    expect(collectBuild(root).hashed).toEqual(
      HASHED.filter((path) => !/part|deep/.test(path))
        .concat('/_astro/part.eeeeeeee.js')
        .sort(),
    );
  });
});
