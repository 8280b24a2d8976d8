import { spawnSync } from 'node:child_process';
import { COMMAND_CATALOG } from '#domain/commands/catalog.ts';
import { commandFor } from '#domain/commands/command.ts';
import type { CommandTemplate, CommandTransport } from '#domain/commands/command.ts';
import { CannotHold, HOLDS, startHolder, startSctpHolder } from './port-holders.ts';
import type { PortHolder } from './port-holders.ts';

/** Where `port`, 1`port` and `port`0 may all be free: numbers that plain greps would confuse with their decoys. */
const CANDIDATES = [2213, 2217, 2231, 3217, 4219, 5219, 6217, 2219, 2239, 3119, 3229, 4217, 4229, 5227, 5237];

/** What every machine that runs these tests by itself has; there a missing one is no reason to skip. */
const ALWAYS_IN_CI = ['ss', 'lsof', 'fuser', 'nc', 'curl', 'openssl', 'timeout', 'kill'];

export const onLinux = process.platform === 'linux';
export const linux = COMMAND_CATALOG.filter(({ system }) => system === 'linux');
const used = new Set<number>();

export interface Answer {
  readonly output: string;
  readonly status: number | null;
}

export function bash(command: string): Answer {
  const { stdout, stderr, status } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  return { output: `${stdout}${stderr}`, status };
}

/** The command as root would run it: sudo is not what is tested here. */
export const asRoot = (template: CommandTemplate, port: number): string =>
  commandFor(template, port).replaceAll('sudo ', '').replaceAll('HOST', '127.0.0.1');

export const run = (template: CommandTemplate, port: number): Answer => bash(asRoot(template, port));

export function linuxCommand(id: string): CommandTemplate {
  const found = linux.find((template) => template.id === id);
  if (found === undefined) throw new Error(`No Linux command is called ${id}; mend this test.`);
  return found;
}

const programOf = ({ template }: CommandTemplate): string =>
  template.replace('sudo ', '').split(' ')[0] ?? '';

export const isThere = (program: string): boolean => bash(`command -v ${program}`).status === 0;

/** Why commands are not run here: a program of theirs is missing. */
export function whyNot(...ids: readonly string[]): string | undefined {
  const programs = ids
    .map(linuxCommand)
    .flatMap((template) => [
      programOf(template),
      ...(template.template.includes('(sudo lsof') ? ['lsof'] : []),
    ]);
  const missing = programs.find(
    (program) => !isThere(program) && !(process.env['CI'] && ALWAYS_IN_CI.includes(program)),
  );
  return missing && `${missing} is not installed`;
}

/** The reason of a skipped test, for its name. */
export const because = (reason: string | undefined): string => (reason ? ` (skipped: ${reason})` : '');

export interface Scene {
  readonly port: number;
  readonly holder: PortHolder;
  /** A program that listens on 1`port` and `port`0, over TCP and UDP. */
  readonly decoys: PortHolder;
}

/** A listener on one transport only, and its decoys. `undefined` where this kernel has no SCTP. */
export async function openScene(transport: CommandTransport): Promise<Scene | undefined> {
  for (const port of CANDIDATES.filter((candidate) => !used.has(candidate))) {
    used.add(port);
    try {
      const near = [Number(`1${port}`), port * 10];
      const decoys = await startHolder(near.flatMap((each) => [HOLDS.tcp(each), HOLDS.udp(each)]));
      const holder = await (transport === 'sctp'
        ? startSctpHolder(port)
        : startHolder([HOLDS[transport](port)]));
      return { port, holder, decoys };
    } catch (error) {
      if (!(error instanceof CannotHold)) throw error;
      if (error.message.startsWith('no SCTP')) return undefined;
    }
  }
  throw new Error(`None of ${CANDIDATES.join(', ')} is free together with its decoys 1N and N0.`);
}

/** Free on every transport, for as long as nobody else takes it. */
export const FREE_PORT = 1;

/** The commands that look for what has the port. */
export const looking = linux.filter(
  ({ task, template }) => ['listeners', 'connections'].includes(task) && template.includes('%PORT%'),
);
