import type { CommandTemplate } from './command.ts';
import { LINUX_CHANGE } from './linux-change.ts';
import { LINUX_LISTENERS } from './linux-listeners.ts';
import { LINUX_REACH } from './linux-reach.ts';

/** Commands for Linux. */
export const LINUX_COMMANDS: readonly CommandTemplate[] = [
  ...LINUX_LISTENERS,
  ...LINUX_REACH,
  ...LINUX_CHANGE,
];
