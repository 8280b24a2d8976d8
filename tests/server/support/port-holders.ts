import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program of its own that holds ports, to be found by its process id, and to be ended. */
export interface PortHolder {
  readonly pid: number;
  readonly process: ChildProcess;
}

/** Why there cannot be such a program here. */
export class CannotHold extends Error {}

const LOOPBACK = '127.0.0.1';

/** What programs do, in JavaScript that says `ready` when it is done. */
export const HOLDS = {
  tcp: (port: number) => `require('net').createServer().listen(${port}, '${LOOPBACK}', ready)`,
  udp: (port: number) => `require('dgram').createSocket('udp4').bind(${port}, '${LOOPBACK}', ready)`,
  tcpClient: (port: number) =>
    `require('net').connect(${port}, '${LOOPBACK}', ready).on('error', () => {}); setInterval(() => {}, 1000)`,
  udpClient: (port: number) => `require('dgram').createSocket('udp4').connect(${port}, '${LOOPBACK}', ready)`,
  http: (port: number) =>
    `require('http').createServer((_, answer) => answer.end()).listen(${port}, '${LOOPBACK}', ready)`,
  tls: (port: number, keyFile: string, certificateFile: string) =>
    `const { readFileSync: read } = require('fs');
     require('tls').createServer({ key: read('${keyFile}'), cert: read('${certificateFile}') })
       .listen(${port}, '${LOOPBACK}', ready)`,
} as const;

const SCTP = `use Socket; $| = 1; socket(my $s, PF_INET, SOCK_STREAM, 132) or die "no SCTP: $!";
  bind($s, sockaddr_in(shift, INADDR_LOOPBACK)) && listen($s, 1) or die "bind: $!"; print "ready"; sleep 600`;

const running: ChildProcess[] = [];

/** Starts a program that does all of these; `within` are words before its command line. Throws `CannotHold` where it does not get ready. */
export function startHolder(scripts: readonly string[], within: readonly string[] = []): Promise<PortHolder> {
  const script = `let waiting = ${scripts.length}; const ready = () => --waiting || console.log('ready');
    process.on('uncaughtException', (error) => { console.error(error.message); process.exit(1); });
    ${scripts.join(';\n')}`;
  return start([...within, process.execPath, '-e', script]);
}

/** The same for SCTP, of which Node knows nothing. */
export function startSctpHolder(port: number): Promise<PortHolder> {
  return start(['perl', '-e', SCTP, String(port)]);
}

async function start([command = '', ...args]: readonly string[]): Promise<PortHolder> {
  const child = spawn(command, args);
  running.push(child);
  let complaint = '';
  child.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
  const failed = once(child, 'close').catch((error: unknown) => (complaint += String(error)));
  await Promise.race([once(child.stdout, 'data'), failed]);
  if (child.exitCode !== null || child.pid === undefined) throw new CannotHold(complaint.trim());
  return { pid: child.pid, process: child };
}

/** Whether it still runs. */
export function isRunning({ process: { exitCode, signalCode } }: PortHolder): boolean {
  return exitCode === null && signalCode === null;
}

/** The signal that ended a program, when it has ended. */
export async function endOf({ process }: PortHolder): Promise<string | null> {
  if (process.exitCode === null && process.signalCode === null) await once(process, 'exit');
  return process.signalCode;
}

/** Ends every program that was started here. */
export function stopHolders(): void {
  for (const child of running.splice(0)) child.kill('SIGKILL');
}
