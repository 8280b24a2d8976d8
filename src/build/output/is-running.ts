import { readFileSync } from 'node:fs';
import { hasCode } from './has-code.ts';

/** Whether a process is at work. One that has ended, and that its parent has not asked about (a zombie), is not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return hasCode(error, 'EPERM');
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // Not Linux.
    return false;
  }
}
