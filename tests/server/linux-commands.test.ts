import { spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMAND_CATALOG } from '#domain/commands/catalog.ts';
import { commandFor } from '#domain/commands/command.ts';
import type { CommandTemplate } from '#domain/commands/command.ts';

/** Where `port`, 1`port` and `port`0 are all free: a number that plain greps would confuse with its decoys. */
const CANDIDATES = [2213, 2217, 2231, 3217, 4219, 5219, 6217];

const openTcp: Server[] = [];
const openUdp: Socket[] = [];

async function listenTcp(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  openTcp.push(server);
}

async function listenUdp(port: number): Promise<void> {
  const socket = createSocket('udp4').bind(port, '127.0.0.1');
  await once(socket, 'listening');
  openUdp.push(socket);
}

function closeAll(): void {
  for (const server of openTcp.splice(0)) server.close();
  for (const socket of openUdp.splice(0)) socket.close();
}

async function openWithDecoys(): Promise<number> {
  for (const port of CANDIDATES) {
    try {
      for (const each of [port, Number(`1${port}`), port * 10]) {
        await listenTcp(each);
        await listenUdp(each);
      }
      return port;
    } catch {
      closeAll();
    }
  }
  throw new Error(`None of ${CANDIDATES.join(', ')} is free together with its decoys 1N and N0.`);
}

/** The command as root would run it: sudo is not what is tested here. */
function run(template: CommandTemplate, port: number): { output: string; status: number | null } {
  const command = commandFor(template, port).replaceAll('sudo ', '').replaceAll('HOST', '127.0.0.1');
  const { stdout, stderr, status } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  return { output: `${stdout}${stderr}`, status };
}

function installed(template: CommandTemplate): boolean {
  const [program = ''] = template.template.replace('sudo ', '').split(' ');
  const found = spawnSync('bash', ['-c', `command -v ${program}`]).status === 0;
  if (!found) console.warn(`skipped: ${template.id} needs ${program}, which is not installed`);
  return found;
}

const onLinux = process.platform === 'linux';
const linux = COMMAND_CATALOG.filter(({ system }) => onLinux && system === 'linux');
const looking = linux.filter(
  ({ task, template }) => ['listeners', 'connections'].includes(task) && template.includes('%PORT%'),
);

let port = 0;
beforeAll(async () => {
  port = await openWithDecoys();
});
afterAll(closeAll);

describe.runIf(onLinux)('the Linux commands against real listeners', () => {
  for (const template of looking) {
    test.skipIf(!installed(template))(`${template.id} finds exactly its port`, () => {
      const { output } = run(template, port);
      const numbers = new Set(
        Array.from(output.matchAll(/(?<![\d.])\d+(?![\d.])/g), ([number]) => Number(number)),
      );
      expect(output).not.toBe('');
      expect(numbers.has(port), output).toBe(true);
      expect(numbers.has(Number(`1${port}`)), output).toBe(false);
      expect(numbers.has(port * 10), output).toBe(false);
      // Everything was opened by this very process.
      expect(output).toContain(String(process.pid));
    });

    test.skipIf(!installed(template))(`${template.id} prints no process for a free port`, () => {
      expect(run(template, 1).output).not.toContain('pid=');
    });
  }

  const [tcpReach, bash] = ['linux-nc-tcp', 'linux-dev-tcp'].map((id) =>
    linux.find((each) => each.id === id),
  );
  test.skipIf(tcpReach === undefined || !installed(tcpReach))(
    'nc tells an open port from a closed one',
    () => {
      if (tcpReach === undefined) return;
      expect(run(tcpReach, port).status).toBe(0);
      expect(run(tcpReach, 1).status).not.toBe(0);
    },
  );
  test.skipIf(bash === undefined)('bash alone tells an open port from a closed one', () => {
    if (bash === undefined) return;
    expect(run(bash, port).output).toContain('open');
    expect(run(bash, 1).output).not.toContain('open\n');
  });

  const listing = linux.find(({ id }) => id === 'linux-kill-tcp');
  test.skipIf(listing === undefined || !installed({ ...listing, template: 'lsof' }))(
    'the process to end is the listener, never a client that is connected to it',
    async () => {
      const script = `require('net').connect(${port}, '127.0.0.1', () => console.log('connected'))`;
      const client = spawn(process.execPath, ['-e', script]);
      await once(client.stdout, 'data');
      const inner = /\$\(sudo (lsof [^)]+)\)/.exec(listing?.template ?? '')?.[1] ?? '';
      const processes = (command: string): readonly string[] =>
        spawnSync('bash', ['-c', command], { encoding: 'utf8' }).stdout.trim().split('\n').sort();
      const all = processes(`lsof -t -i :${port}`);
      const listeners = processes(inner.replaceAll('%PORT%', String(port)));
      client.kill();
      expect(all).toContain(String(client.pid));
      expect(listeners).toEqual([String(process.pid)]);
    },
  );
});
