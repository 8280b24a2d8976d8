import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPaste } from '#domain/decode/read-paste.ts';
import { showRows } from './show-rows.ts';

const FOLDER = new URL('../../../fixtures/decode/', import.meta.url);

const samples = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length));

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

describe('what terminals, logs and scanners print', () => {
  test('there are at least 60 samples', () => {
    expect(samples.length).toBeGreaterThanOrEqual(60);
  });

  test.each(samples)('%s', (name) => {
    expect(showRows(readPaste(read(`${name}.txt`)))).toBe(read(`${name}.rows.tsv`));
  });

  test.each(samples)('%s, with Windows line ends and a byte order mark', (name) => {
    const text = `\ufeff${read(`${name}.txt`).replace(/\r?\n/g, '\r\n')}`;
    expect(showRows(readPaste(text))).toBe(read(`${name}.rows.tsv`));
  });

  test.each(samples)('%s, as UTF-16 whose zero bytes came along', (name) => {
    const text = [...read(`${name}.txt`)].map((character) => `${character}\u0000`).join('');
    expect(showRows(readPaste(text))).toBe(read(`${name}.rows.tsv`));
  });
});
