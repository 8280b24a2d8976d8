import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { SERVER_ARGUMENTS } from '../../server-command.ts';

/** The real server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Everything it has logged so far. */
  readonly output: () => string;
  /** Sends a signal and resolves when the process has ended, to its exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

const ROOT = join(import.meta.dirname, '../../..');

/** Servers of a test that fails must not outlive it. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Does what `npm run serve` does, on a free port. Rejects with its output where it ends instead of listening. */
export async function startServerProcess(settings: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const child = spawn(process.execPath, SERVER_ARGUMENTS, {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], PORT: '0', FEEDBACK_RATE_LIMIT: 'off', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let output = '';
  const exit = once(child, 'exit');
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /"address":"([^"]+)"/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => {
      setImmediate(() => {
        reject(new Error(output));
      });
    });
  });
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    async end(signal) {
      child.kill(signal);
      await exit;
      return child.exitCode;
    },
  };
}
