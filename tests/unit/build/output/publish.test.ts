import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildFolders, finishPublishing, publish } from '#build/output/publish.ts';
import type { BuildFolders, PublishPlan } from '#build/output/publish.ts';

let root = '';
let folders: BuildFolders = buildFolders('');
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'publish-'));
  folders = buildFolders(root);
});
afterEach(() => rmSync(root, { recursive: true }));

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function site(): Record<string, string> {
  const names = readdirSync(folders.site, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.includes('.'),
  );
  return Object.fromEntries(
    names.sort().map((name) => [name, readFileSync(join(folders.site, name), 'utf8')]),
  );
}

/** What a build leaves that is killed after it has written its plan and done nothing of it. */
function plan(value: PublishPlan): void {
  mkdirSync(dirname(folders.plan), { recursive: true });
  writeFileSync(folders.plan, JSON.stringify(value));
}

describe('publishing a whole site', () => {
  it('puts it in its place where there is none', () => {
    put(folders.next, { 'a.html': 'new' });
    publish(folders, { kind: 'swap' });
    expect(site()).toEqual({ 'a.html': 'new' });
    expect(existsSync(folders.plan)).toBe(false);
  });

  it('keeps the former one to write over', () => {
    put(folders.site, { 'a.html': 'old', 'gone.html': 'old' });
    put(folders.next, { 'a.html': 'new' });
    publish(folders, { kind: 'swap' });
    expect(site()).toEqual({ 'a.html': 'new' });
    expect(readdirSync(folders.next)).toEqual(['a.html', 'gone.html']);
  });

  it.each([
    ['before anything', []],
    ['when the former site was out of the way', [['site', 'former']]],
    [
      'when the new site was in its place',
      [
        ['site', 'former'],
        ['next', 'site'],
      ],
    ],
  ] as const)('is finished if killed %s', (_, renames) => {
    put(folders.site, { 'a.html': 'old' });
    put(folders.next, { 'a.html': 'new' });
    plan({ kind: 'swap' });
    for (const [from, to] of renames) renameSync(folders[from], folders[to]);
    for (const time of ['once', 'twice']) {
      finishPublishing(folders);
      expect(site(), time).toEqual({ 'a.html': 'new' });
      expect(readFileSync(join(folders.next, 'a.html'), 'utf8')).toBe('old');
    }
  });

  it('is not begun without a plan', () => {
    put(folders.site, { 'a.html': 'old' });
    put(folders.next, { 'a.html': 'half' });
    finishPublishing(folders);
    expect(site()).toEqual({ 'a.html': 'old' });
  });
});

describe('publishing changes', () => {
  const change: PublishPlan = { kind: 'change', write: ['a.html', 'new/b.html'], remove: ['gone.html'] };

  it.each([0, 1, 2, 3])('is finished if killed after %i of its steps', (steps) => {
    put(folders.site, { 'a.html': 'old', 'gone.html': 'old', 'same.html': 'same' });
    put(folders.changes, { 'a.html': 'new', 'new/b.html': 'new', 'same.html': 'not in the plan' });
    plan(change);
    if (steps > 0) renameSync(join(folders.changes, 'a.html'), join(folders.site, 'a.html'));
    if (steps > 1) put(folders.site, { 'new/b.html': 'new' });
    if (steps > 1) rmSync(join(folders.changes, 'new/b.html'));
    if (steps > 2) rmSync(join(folders.site, 'gone.html'));
    finishPublishing(folders);
    expect(site()).toEqual({ 'a.html': 'new', 'new/b.html': 'new', 'same.html': 'same' });
    expect(existsSync(folders.plan)).toBe(false);
  });
});
