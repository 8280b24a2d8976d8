import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildFolders, finishPublishing } from '#build/output/publish.ts';
import { listFiles } from '#build/output/compare-sites.ts';

const root = mkdtempSync(join(tmpdir(), 'killed-build-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Death =
  { readonly pages: number } | { readonly renames: number } | { readonly millisecondsAfterMaking: number };

/** Runs a build that dies while it makes pages, or is killed soon afterwards, when it publishes them. Whether it lived. */
async function build(death?: Death): Promise<boolean> {
  const args = Object.entries(death ?? {})
    .flat()
    .map(String);
  const child = spawn(process.execPath, ['tests/build/support/small-site.ts', root, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  child.stdout.once('data', () => {
    if (death === undefined || !('millisecondsAfterMaking' in death)) return;
    void setTimeout(death.millisecondsAfterMaking).then(() => child.kill('SIGKILL'));
  });
  await closed;
  return child.exitCode === 0;
}

/** The published site as one text. */
const published = (): string =>
  [...listFiles(join(root, 'dist'))]
    .sort()
    .map((name) => `${name}\n${readFileSync(join(root, 'dist', name), 'utf8')}\n`)
    .join('');

const change = (file: string, text: string): void => writeFileSync(join(root, file), text);

beforeAll(async () => {
  for (const folder of ['src', 'content/ports', '.cache']) mkdirSync(join(root, folder), { recursive: true });
  change('src/template.html', 'template 0');
  change('content/ports/7.mdx', 'article 0');
  expect(await build({ pages: 100 })).toBe(false);
  expect(existsSync(join(root, 'dist'))).toBe(false);
  expect(await build()).toBe(true);
});

test('a build that is killed leaves a whole site, and the next build is right', async () => {
  let site = published();
  let killed = 0;
  for (let round = 1; round <= 12; round += 1) {
    // By turns everything changes, and one page with the list that shows it.
    if (round % 2 === 0) change('src/template.html', `template ${round}`);
    else change('content/ports/7.mdx', `article ${round}`);
    const pages = round % 2 === 0 ? round * 15 : 1;
    killed += (await build(round % 4 < 2 ? { pages } : { millisecondsAfterMaking: round / 4 })) ? 0 : 1;
    // Killed in the milliseconds in which files are moved, it leaves its plan, by which a build or the server begins.
    finishPublishing(buildFolders(root));
    const left = published();
    expect(await build()).toBe(true);
    const right = published();
    expect(right).not.toBe(site);
    expect([site, right]).toContain(left);
    site = right;
  }
  console.info(`${killed} of 12 builds were killed before they ended`);
  expect(killed).toBeGreaterThanOrEqual(6);
}, 300_000);

test.each([
  ['the whole site', 'src/template.html'],
  ['changes', 'content/ports/7.mdx'],
])(
  'killed between any two renamings of %s, it leaves a site that the server finishes',
  async (_, file) => {
    let lived = false;
    for (let renames = 0; !lived; renames += 1) {
      const before = published();
      change(file, `${file}, ${renames}`);
      lived = await build({ renames });
      finishPublishing(buildFolders(root));
      const left = published();
      expect(await build()).toBe(true);
      expect([before, published()]).toContain(left);
      expect(published()).not.toBe(before);
      if (lived) expect(renames).toBeGreaterThanOrEqual(4);
    }
  },
  300_000,
);

test('a build waits while another is at work, and the page maker of a killed one is at work', async () => {
  const maker = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
  const ended = once(maker, 'close');
  const { turn } = buildFolders(root);
  writeFileSync(turn, `${spawnSync(process.execPath, ['-e', '']).pid}\n${maker.pid}\n`);
  change('src/template.html', 'template of the build that waited');
  const before = published();
  const waiting = build();
  await setTimeout(700);
  expect(published()).toBe(before);
  maker.kill('SIGKILL');
  await ended;
  expect(await waiting).toBe(true);
  expect(published()).toContain('template of the build that waited');
  expect(existsSync(turn)).toBe(false);
});

test('npm run serve finishes a build that was killed between the two renamings of folders', async () => {
  change('src/template.html', 'template of the killed build');
  expect(await build({ renames: 2 })).toBe(false);
  expect(existsSync(join(root, 'dist'))).toBe(false);
  const server = spawn(process.execPath, [resolve('src/cli/serve.ts')], {
    cwd: root,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', SITE_ROOT: 'dist' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(server, 'close');
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /"address":"([^"]+)"/.exec(line)?.[1];
    if (address === undefined) continue;
    const response = await fetch(`${address}/ports/8`);
    expect([response.status, await response.text()]).toEqual([200, 'template of the killed build']);
    server.kill();
  }
  await closed;
  expect(published()).toContain('template of the killed build');
}, 60_000);
