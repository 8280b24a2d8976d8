import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { overwriteFile } from '#build/stamping/overwrite-file.ts';

const root = mkdtempSync(join(tmpdir(), 'overwrite-file-'));
afterAll(() => rmSync(root, { recursive: true }));

it.each([
  ['a longer page', 'short'],
  ['short', 'a longer page'],
  ['a page', ''],
  ['', 'a page'],
  ['ein Käse', 'ein Käse'],
])('of %j nothing is left when %j is written over it', (before, after) => {
  const file = join(root, `${before.length}-${after.length}.html`);
  overwriteFile(file, Buffer.from(before));
  expect(readFileSync(file, 'utf8')).toBe(before);
  overwriteFile(file, Buffer.from(after));
  expect(readFileSync(file, 'utf8')).toBe(after);
});
