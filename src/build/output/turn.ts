import {
  appendFileSync,
  constants,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { uptime } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { hasCode } from './has-code.ts';
import { isRunning } from './is-running.ts';

const WAIT_MS = 50;
/** For so long a file may be empty because its process has only just made it. */
const WRITING_MS = 1000;

/** A build's turn at the folders of a project. */
export interface Turn {
  /** Has others wait for this process too, should it outlive the build that started it. */
  share(pid: number): void;
}

/**
 * Does something when no other process is at it, and has others wait meanwhile. `file` names the processes at work, a line
 * each; what dead ones left is cleared away. Says once for whom it waits.
 */
export async function inTurn<Result>(
  file: string,
  say: (line: string) => void,
  work: (turn: Turn) => Result | Promise<Result>,
): Promise<Result> {
  mkdirSync(dirname(file), { recursive: true });
  let awaited: number | undefined;
  while (!take(file)) {
    const holder = holderOf(file);
    if (holder !== undefined && holder !== awaited)
      say(
        `Another build is at work (process ${holder}): waiting for its end. If there is none, delete ${file}.`,
      );
    awaited = holder ?? awaited;
    await setTimeout(WAIT_MS);
  }
  try {
    return await work({ share: (pid) => appendFileSync(file, `${pid}\n`) });
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    return false;
  }
}

/** The process to wait for. Where there is none any more, the file is cleared away. */
function holderOf(file: string): number | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const age = Date.now() - statSync(file).mtimeMs;
    if (text === '' && age < WRITING_MS) return undefined;
    const isOfThisBoot = age < uptime() * 1000;
    const holder = text
      .split('\n')
      .map(Number)
      .find((pid) => pid > 0 && pid !== process.pid && isRunning(pid));
    if (isOfThisBoot && holder !== undefined) return holder;
    clear(file, text);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  return undefined;
}

/** Of several that find the same file left behind one clears it away; a newer one is put back. */
function clear(file: string, left: string): void {
  const aside = `${file}.${process.pid}`;
  renameSync(file, aside);
  if (readFileSync(aside, 'utf8') !== left) copyFileSync(aside, file, constants.COPYFILE_EXCL);
  rmSync(aside);
}
