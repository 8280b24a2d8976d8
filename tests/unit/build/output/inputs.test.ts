import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changedArticles, readInputs } from '#build/output/inputs.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'inputs-'));
  put('content/ports/22.mdx', 'ssh');
});
afterEach(() => rmSync(root, { recursive: true }));

function put(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

function changedBy(name: string): readonly string[] | undefined {
  const before = readInputs(root, {});
  put(name, 'new');
  return changedArticles(before, readInputs(root, {}));
}

it.each([
  'src/pages/index.astro',
  'content/programs.csv',
  'public/robots.txt',
  'public/.nojekyll',
  'public/.well-known/security.txt',
  'public/a/.b/c.txt',
  '.env',
])('everything is to be built where %s is new', (name) => {
  expect(changedBy(name)).toBeUndefined();
});

it('an article is a change of its own', () => {
  expect(changedBy('content/ports/22.mdx')).toEqual(['content/ports/22.mdx']);
});

it.each(['tests/unit/new.test.ts', 'content/ports/.22.mdx.swp', 'src/.cache/a.ts', 'tsconfig.json.orig'])(
  'what the site is not made of changes nothing: %s',
  (name) => {
    expect(changedBy(name)).toEqual([]);
  },
);

it('a link counts as the file that it leads to, and one that leads nowhere as none', () => {
  put('notes/new.txt', 'old');
  mkdirSync(join(root, 'content/more'), { recursive: true });
  symlinkSync('../../notes/new.txt', join(root, 'content/more/link.txt'));
  symlinkSync('nowhere', join(root, 'content/more/broken.txt'));
  expect(changedBy('notes/new.txt')).toBeUndefined();
});
