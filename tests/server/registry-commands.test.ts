import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../unit/support/project-root.ts';
import { registryFile } from './registry-file.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'registry-commands-'));
  writeFileSync(path.join(folder, 'whole.csv'), registryFile());
  writeFileSync(path.join(folder, 'broken.csv'), registryFile().slice(0, -20));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(command: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], { encoding: 'utf8' });
}

describe('registry:score', () => {
  it('prints states, records and every field', () => {
    const { status, stdout } = run('registry-score', '--against', path.join(folder, 'whole.csv'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/whole\.csv \(csv, 302 records, as of 2026-01-01\)/);
    expect(stdout).toMatch(/states right +\d+ of 131072/);
    expect(stdout).toMatch(/named records +precision 0\.\d{4} {2}recall 0\.\d{4}/);
    expect(stdout).toMatch(/assignee +precision/);
    expect(stdout).toMatch(/changed between the two dates in \d+ places/);
  });

  it.each([
    ['no file', [], /usage: npm run registry:score/],
    ['an unknown option', ['--agianst', 'x'], /Unknown option '--agianst'/],
    ['a file that is not there', ['--against', '/nowhere.csv'], /ENOENT.*\/nowhere\.csv/],
  ])('says what is wrong with %s', (_, args, message) => {
    const { status, stderr } = run('registry-score', ...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  it('says why a file cannot be used', () => {
    const { status, stderr } = run('registry-score', '--against', path.join(folder, 'broken.csv'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/cut off/);
  });
});

describe('registry:update', () => {
  it('says that nothing was changed, because of what, and why', () => {
    const file = path.join(folder, 'broken.csv');
    const { status, stderr } = run('registry-update', '--from', file);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `Nothing was changed, because of ${file}:\n  the file is cut off: its last line has no end\n`,
    );
  });

  it('warns of a file that is older than the built-in data, and takes removals on purpose', () => {
    const root = projectRoot(mkdtempSync(path.join(folder, 'project-')));
    const update = (...args: readonly string[]) =>
      spawnSync(process.execPath, [path.resolve('src/cli/registry-update.ts'), ...args], {
        cwd: root,
        encoding: 'utf8',
      });
    const from = ['--from', path.join(folder, 'whole.csv')];
    expect(update(...from)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/names have vanished.*add --accept-removals/),
    });
    const { status, stdout } = update(...from, '--accept-removals');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Warning: it is older \(1 January 2026\) than the built-in data \(July 2026\)/m);
    expect(stdout).toMatch(/Kept as content\/registry/);
  });

  it('does not warn of a file that is newer', () => {
    const root = projectRoot(mkdtempSync(path.join(folder, 'project-')));
    const file = path.join(folder, 'newer.csv');
    writeFileSync(file, registryFile({ updated: '2026-07-15' }));
    const { status, stdout } = spawnSync(
      process.execPath,
      [path.resolve('src/cli/registry-update.ts'), '--from', file, '--accept-removals'],
      { cwd: root, encoding: 'utf8' },
    );
    expect([status, stdout.includes('Warning')]).toEqual([0, false]);
  });

  it('says how it is used', () => {
    const { status, stderr } = run('registry-update', '--form', 'x');
    expect(status).toBe(1);
    expect(stderr).toMatch(/Unknown option '--form'.*\nusage: npm run registry:update/);
  });
});
