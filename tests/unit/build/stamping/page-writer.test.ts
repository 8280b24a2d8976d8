import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createPageWriter } from '#build/stamping/page-writer.ts';

const root = mkdtempSync(join(tmpdir(), 'page-writer-'));
afterAll(() => rmSync(root, { recursive: true }));

it.each([0, 1, 100, 2345])('has written each of %i pages when it is finished', async (pages) => {
  const folder = mkdtempSync(join(root, 'pages-'));
  const writer = createPageWriter();
  for (let page = 0; page < pages; page += 1)
    await writer.write(join(folder, `${page}.html`), Buffer.from(`Seite ${page} – ü`));
  await writer.finish();
  expect(readdirSync(folder).length).toBe(pages);
  for (const name of readdirSync(folder))
    expect(readFileSync(join(folder, name), 'utf8')).toBe(`Seite ${Number.parseInt(name, 10)} – ü`);
});

it('writes pages of all sizes, and keeps nothing of the memory they came in', async () => {
  const folder = mkdtempSync(join(root, 'sizes-'));
  const sizes = [
    0,
    1,
    2 ** 20 - 1,
    2 ** 20,
    2 ** 20 + 1,
    3 * 2 ** 20,
    5,
    ...Array<number>(100).fill(900_000),
    // Now memory has come back, and none of it is large enough.
    2 * 2 ** 20,
  ];
  const writer = createPageWriter();
  const page = Buffer.alloc(Math.max(...sizes));
  for (const [index, size] of sizes.entries()) {
    page.fill(index + 1);
    await writer.write(join(folder, `${index}.html`), page.subarray(0, size));
  }
  await writer.finish();
  const isWritten = ([index, size]: [index: number, size: number]): boolean =>
    readFileSync(join(folder, `${index}.html`)).equals(Buffer.alloc(size, index + 1));
  expect([...sizes.entries()].filter((each) => !isWritten(each))).toEqual([]);
});

it('says which page it could not write', async () => {
  const writer = createPageWriter();
  await writer.write(join(root, 'no-such-folder', '7.html'), Buffer.from('page'));
  await expect(writer.finish()).rejects.toThrow(/ENOENT.*no-such-folder.*7\.html/);
});
