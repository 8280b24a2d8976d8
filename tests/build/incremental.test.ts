import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differingFiles, listFiles } from '#build/output/compare-sites.ts';

/** A project of its own inside this one, whose packages it finds. */
const root = resolve('.cache', 'incremental-test');
const site = join(root, 'dist');
const whole = join(root, '.cache', 'whole');
const env = {
  ...process.env,
  PATH: [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter),
  BUILD_PORTS: '0-30,514,2200-2210,6514',
  EDIT_URL: 'https://host.example/edit/main/',
  NODE_ENV: 'production',
  ASTRO_TELEMETRY_DISABLED: '1',
};

beforeAll(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const name of ['src', 'content', 'public', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(name, join(root, name), { recursive: true });
  cpSync('astro.config.mjs', join(root, 'astro.config.mjs'));
  expect(build()).toContain('of');
}, 300_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs `npm run build` and returns what it says. */
function build(succeeds = true): string {
  const options = { cwd: root, env, encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/build.mjs'], options);
  expect(status === 0, stderr).toBe(succeeds);
  return stderr;
}

/** The files in which the site differs from one that Astro makes of the same articles. */
function differences(): readonly string[] {
  const args = ['build', '--silent', '--outDir', whole];
  const { status, stderr } = spawnSync('astro', args, {
    cwd: root,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(status, stderr).toBe(0);
  const made = new Set(listFiles(whole));
  return [...differingFiles(whole, site), ...listFiles(site).filter((name) => !made.has(name))];
}

const article = (port: number): string => join(root, 'content/ports', `${port}.mdx`);

function edit(port: number, from: RegExp, to: string): void {
  const text = readFileSync(article(port), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(article(port), text.replace(from, to));
}

/** The state of every file: whoever writes one changes it. */
const state = (): readonly string[] =>
  listFiles(site).map((name) => `${name} ${statSync(join(site, name)).ctimeMs}`);

test('an article leads to where it is edited', () => {
  expect(readFileSync(join(site, 'ports/2203.html'), 'utf8')).toMatch(
    /<a href="https:\/\/host\.example\/edit\/main\/content\/ports\/2203\.mdx">\s*Edit this page\s*<\/a>/,
  );
});

test('a build without a change writes nothing', () => {
  const before = state();
  expect(build()).toBe('Nothing has changed since the last build.\n');
  expect(state()).toEqual(before);
});

test('other titles: one that its neighbours show, one that other articles link to', () => {
  edit(7, /^title: .*$/m, 'title: Heard by Its Neighbours');
  edit(22, /^title: .*$/m, 'title: Quite Another Title & "More"');
  expect(build()).toMatch(/^\d\d files have changed, \d are gone\.\n$/);
  expect(differences()).toEqual([]);
}, 300_000);

test('other topics, other related ports, another text, one after the other', () => {
  edit(514, /^topics: .*$/m, 'topics: [mail, games]');
  expect(build()).toMatch(/^\d+ files have changed/);
  edit(2203, /^related:\n(?: .*\n)+/m, "related:\n  - port: 21\n    reason: nothing but the test's own\n");
  expect(build()).toMatch(/^\d+ files have changed/);
  edit(
    2203,
    /^## Why it matters/m,
    'A sentence that nobody has written before, with `<code>`.\n\n## Why it matters',
  );
  expect(build()).toBe('2 files have changed, 0 are gone.\n');
  expect(differences()).toEqual([]);
}, 300_000);

test('another day, another name to search by, another answer: each changes the lists that show it and no other', () => {
  const changedAt = (name: string): number => statSync(join(site, name)).ctimeMs;
  const lists = [
    'sitemaps/ports-1.xml',
    'search-index.json',
    'feed.atom',
    'llms.txt',
    'ports.html',
    'index.html',
  ];
  const changedBy = (...change: Parameters<typeof edit>): readonly string[] => {
    const before = new Map(lists.map((name) => [name, changedAt(name)]));
    edit(...change);
    expect(build()).toMatch(/^\d+ files have changed/);
    return lists.filter((name) => changedAt(name) !== before.get(name));
  };
  expect(changedBy(22, /^ {2}Port 22 is SSH: /m, '  Port 22 is SSH, as ever: ')).toEqual([
    'feed.atom',
    'llms.txt',
  ]);
  expect(changedBy(22, /^aliases: \[/m, 'aliases: [nobody calls it so, ')).toEqual(['search-index.json']);
  expect(changedBy(22, /^updated: .*$/m, 'updated: 2025-01-31')).toEqual([
    'sitemaps/ports-1.xml',
    'feed.atom',
  ]);
  expect(differences()).toEqual([]);
}, 300_000);

test('an article that is gone, and that comes again', () => {
  const before = new Map(listFiles(site).map((name) => [name, readFileSync(join(site, name))]));
  const aside = join(root, 'aside.mdx');
  renameSync(article(514), aside);
  expect(build()).toMatch(/^\d+ files have changed, [1-9]\d* are gone\.\n$/);
  expect(differences()).toEqual([]);
  renameSync(aside, article(514));
  build();
  expect(listFiles(site).length).toBe(before.size);
  for (const [name, content] of before)
    expect(readFileSync(join(site, name)).equals(content), name).toBe(true);
}, 300_000);

test.each([
  ['breaks the schema', /^title: .*$/m, 'titel: x', /content\/ports\/22\.mdx:\d+/],
  ['cites an unknown source', /^## Why it matters/m, 'So it is.[^nowhere]\n\n## Why it matters', /nowhere/],
  ['is not YAML', /^topics: .*$/m, 'topics: [', /content\/ports\/22\.mdx:\d+/],
])('an article that %s stops the build with its line, and the site stays', (_, from, to, said) => {
  const [text, before] = [readFileSync(article(22), 'utf8'), state()];
  edit(22, from, to);
  const output = build(false);
  expect(output).toMatch(said);
  expect(output).not.toContain(' at ');
  expect(state()).toEqual(before);
  writeFileSync(article(22), text);
  expect(build()).toBe('Nothing has changed since the last build.\n');
});

test('a damaged bundle is no obstacle: the whole site is built, and the reason said', () => {
  const bundle = join(root, '.cache/build/bundle');
  const entry = readdirSync(bundle).find((name) => name.startsWith('prerender-entry')) ?? '';
  writeFileSync(join(bundle, entry), 'export const app = 7;');
  edit(22, /^## Why it matters/m, 'One more sentence, which is short.\n\n## Why it matters');
  expect(build()).toContain('Building the whole site, for what changed cannot be made alone');
  expect(build()).toBe('Nothing has changed since the last build.\n');
}, 300_000);
