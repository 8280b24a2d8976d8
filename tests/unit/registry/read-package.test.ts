import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readPackageFile } from '#registry/read-package.ts';

const WANTED = { module: 'some-data/data.json', version: '1.2.3' };
const SCHEMA = z.strictObject({ ports: z.array(z.number()) });
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'read-package-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function install(files: Record<string, string>): void {
  const folder = path.join(root, 'node_modules', 'some-data');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
}

describe('readPackageFile', () => {
  it('reads a file of an installed package', () => {
    install({ 'package.json': '{"version":"1.2.3"}', 'data.json': '{"ports":[1]}' });
    expect(readPackageFile(WANTED, SCHEMA, root)).toEqual({ ports: [1] });
  });

  it.each([
    ['a missing package', {}, /File: .*node_modules\/some-data\/data\.json\n.*not installed/],
    [
      'another version',
      { 'package.json': '{"version":"2.0.0"}', 'data.json': '{"ports":[]}' },
      /package\.json\n.*version 2\.0\.0 is installed.*1\.2\.3/,
    ],
    [
      'a cut file',
      { 'package.json': '{"version":"1.2.3"}', 'data.json': '{"ports":[' },
      /data\.json\n.*JSON/,
    ],
    [
      'an unexpected value',
      { 'package.json': '{"version":"1.2.3"}', 'data.json': '{"ports":["x"]}' },
      /expected number.*ports → 0/,
    ],
    [
      'an unexpected field',
      { 'package.json': '{"version":"1.2.3"}', 'data.json': '{"ports":[],"more":1}' },
      /more/,
    ],
  ])('names file, cause and mend for %s', (_, files, message) => {
    install(files);
    expect(() => readPackageFile(WANTED, SCHEMA, root)).toThrow(message);
    expect(() => readPackageFile(WANTED, SCHEMA, root)).toThrow(/Mend: {2}run "npm ci"/);
  });
});
