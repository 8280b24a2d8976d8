import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inTurn } from '#build/output/turn.ts';

let folder = '';
let file = '';
const said: string[] = [];
const say = (line: string): void => void said.push(line);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turn-'));
  file = join(folder, 'cache', 'turn');
  said.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that runs until it is ended. */
function startAnother() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  if (child.pid === undefined) throw new Error('no process was started');
  return { pid: child.pid, ended: once(child, 'close'), end: () => child.kill('SIGKILL') };
}

const leave = async (...pids: number[]): Promise<void> => {
  await inTurn(file, say, () => undefined);
  writeFileSync(file, pids.map((pid) => `${pid}\n`).join(''));
};

it('names the processes at work, and is gone afterwards, whatever became of the work', async () => {
  const seen = await inTurn(file, say, (turn) => {
    turn.share(12345);
    return readFileSync(file, 'utf8');
  });
  expect(seen).toBe(`${process.pid}\n12345\n`);
  await expect(inTurn(file, say, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  expect(readdirSync(join(folder, 'cache'))).toEqual([]);
  expect(said).toEqual([]);
});

it.each([0, 1])('waits for a process at work, whichever stands first, and says so once', async (place) => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const another = startAnother();
  await leave(...(place === 0 ? [another.pid, dead] : [dead, another.pid]));
  let isMine = false;
  const mine = inTurn(file, say, () => {
    isMine = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(isMine).toBe(false);
  expect(said).toEqual([expect.stringContaining(`(process ${another.pid}): waiting`)]);
  expect(said.join()).toContain(`delete ${file}`);
  another.end();
  await another.ended;
  await mine;
  expect(isMine).toBe(true);
});

it.each([
  ['that has ended', () => spawnSync(process.execPath, ['-e', '']).pid],
  ['of the same number, long ago', () => process.pid],
])('does not wait for a process %s', async (_, pid) => {
  await leave(pid());
  await inTurn(file, say, () => undefined);
  expect(said).toEqual([]);
  expect(existsSync(file)).toBe(false);
});

it('does not wait for what was left before the machine was started', async () => {
  const another = startAnother();
  await leave(another.pid);
  utimesSync(file, 0, 0);
  await inTurn(file, say, () => undefined);
  expect(said).toEqual([]);
  another.end();
});

it.runIf(process.platform === 'linux')(
  'does not wait for a process that only nobody asked about',
  async () => {
    const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 30'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = await once(parent.stdout.setEncoding('utf8'), 'data');
    const zombie = Number(line);
    await expect.poll(() => readFileSync(`/proc/${zombie}/stat`, 'utf8')).toContain(') Z ');
    await leave(zombie);
    await inTurn(file, say, () => undefined);
    expect(said).toEqual([]);
    parent.kill();
  },
);

it('what is not a list of processes is cleared away, but not while it may be being written', async () => {
  await leave();
  const started = Date.now();
  await inTurn(file, say, () => undefined);
  expect(Date.now() - started).toBeGreaterThan(500);
  writeFileSync(file, 'neither\nnor\n');
  await inTurn(file, say, () => undefined);
  expect(readdirSync(join(folder, 'cache'))).toEqual([]);
});

it('many at once come one after the other, also where one left its file behind', async () => {
  const log = join(folder, 'log');
  const script = `
    import { appendFileSync } from 'node:fs';
    import { inTurn } from '#build/output/turn.ts';
    await inTurn(${JSON.stringify(file)}, () => undefined, async () => {
      appendFileSync(${JSON.stringify(log)}, 'begin ' + process.pid + ' ');
      await new Promise((resolve) => setTimeout(resolve, 20));
      appendFileSync(${JSON.stringify(log)}, 'end ' + process.pid + '\\n');
    });`;
  await leave(spawnSync(process.execPath, ['-e', '']).pid);
  const all = Array.from({ length: 12 }, () =>
    once(spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }), 'close'),
  );
  expect((await Promise.all(all)).map(([code]) => Number(code))).toEqual(all.map(() => 0));
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  expect(lines).toHaveLength(12);
  for (const line of lines) expect(line).toMatch(/^begin (\d+) end \1$/);
}, 30_000);

it('a turn that began while another cleared away what was left is not taken from it', async () => {
  const another = startAnother();
  await leave(spawnSync(process.execPath, ['-e', '']).pid);
  const script = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const rename = fs.renameSync;
    fs.renameSync = (from, to) => {
      fs.renameSync = rename;
      syncBuiltinESMExports();
      fs.writeFileSync(from, '${another.pid}\\n');
      rename(from, to);
    };
    syncBuiltinESMExports();
    const { inTurn } = await import('#build/output/turn.ts');
    await inTurn(${JSON.stringify(file)}, console.log, () => undefined);`;
  const late = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(late.stdout.setEncoding('utf8'), 'data');
  expect(line).toContain(`(process ${another.pid}): waiting`);
  another.end();
  const [code] = await once(late, 'close');
  expect(code).toBe(0);
});
