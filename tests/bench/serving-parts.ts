import { spawn, spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SERVER_ARGUMENTS } from '../server-command.ts';

/** A server that runs in a process of its own. */
export interface BenchServer {
  readonly port: number;
  readonly pid: number;
  close(): Promise<void>;
}

/** Starts the project's server as a reader of the README would, with a database in `folder`. */
export async function startOurServer(root: string, folder: string): Promise<BenchServer> {
  const child = spawn(process.execPath, SERVER_ARGUMENTS, {
    env: { ...process.env, SITE_ROOT: root, PORT: '0', FEEDBACK_DB: join(folder, 'feedback.db') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  for await (const line of createInterface(child.stdout)) {
    const port = /"address":"[^"]*:(\d+)"/.exec(line)?.[1];
    if (port === undefined) continue;
    child.stdout.resume();
    return {
      port: Number(port),
      pid: child.pid ?? 0,
      async close() {
        child.kill('SIGTERM');
        await ended;
      },
    };
  }
  throw new Error('the server ended before it listened');
}

/** What a process and its children have used. Linux. */
export interface Usage {
  /** Seconds of processor time. */
  readonly seconds: number;
  /** Resident megabytes. */
  readonly megabytes: number;
}

/** Reads what `/proc` says of a process and its children (proc(5)): times in ticks, memory in pages. */
export function usageOf(pid: number): Usage {
  const { stdout } = spawnSync('pgrep', ['-P', String(pid)]);
  const family = [String(pid), ...stdout.toString().trim().split('\n')].filter((id) => id !== '');
  const read = (id: string, file: string) => readFileSync(`/proc/${id}/${file}`, 'latin1');
  const ticks = family.map((id) =>
    read(id, 'stat')
      .replace(/^.*\) /, '')
      .split(' ')
      .slice(11, 13)
      .map(Number),
  );
  const pages = family.map((id) => Number(read(id, 'statm').split(' ')[1]));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return { seconds: sum(ticks.flat()) / 100, megabytes: Math.round((sum(pages) * 4096) / 2 ** 20) };
}

/** Copies a folder without copying its bytes. */
export function copyByLinks(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyByLinks(source, target);
    else linkSync(source, target);
  }
}
