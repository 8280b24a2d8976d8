import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import {
  asRoot,
  bash,
  because,
  linuxCommand,
  onLinux,
  openScene,
  run,
  whyNot,
} from './support/linux-commands.ts';
import { endOf, HOLDS, isRunning, startHolder, stopHolders } from './support/port-holders.ts';
import { makeTemporaryFolder, removeFolder } from './support/temporary-folder.ts';

const folder = makeTemporaryFolder();
afterAll(() => {
  stopHolders();
  removeFolder(folder);
});

describe.runIf(onLinux)('the Linux commands that reach, against real servers', () => {
  const noNc = whyNot('linux-nc-tcp', 'linux-nc-udp', 'linux-dev-tcp');
  test.skipIf(noNc)(`nc and bash tell an open TCP port, nc -u an open UDP port${because(noNc)}`, async () => {
    const tcp = await openScene('tcp');
    const udp = await openScene('udp');
    expect(run(linuxCommand('linux-nc-tcp'), tcp?.port ?? 0)).toMatchObject({ status: 0 });
    expect(run(linuxCommand('linux-dev-tcp'), tcp?.port ?? 0).output).toBe('open\n');
    const answer = run(linuxCommand('linux-nc-udp'), udp?.port ?? 0);
    expect(answer.status).toBe(0);
    expect(answer.output).toMatch(/succeeded/i);
    expect(run(linuxCommand('linux-nc-udp'), tcp?.port ?? 0).output, 'the other transport').toBe('');
  });

  const noCurl = whyNot('linux-curl');
  test.skipIf(noCurl)(
    `curl tells HTTP from a port that accepts and stays silent${because(noCurl)}`,
    async () => {
      const port = 2243;
      await startHolder([HOLDS.http(port), HOLDS.tcp(port + 1)]);
      expect(run(linuxCommand('linux-curl'), port).output).toMatch(/^HTTP\/1\.1 200 OK/);
      expect(run(linuxCommand('linux-curl'), port + 1)).toEqual({ output: '', status: 28 });
    },
  );

  const noOpenssl = whyNot('linux-openssl');
  test.skipIf(noOpenssl)(
    `openssl tells TLS and its certificate from another protocol${because(noOpenssl)}`,
    async () => {
      const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
      const made = bash(
        `openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=ports.example -keyout ${key} -out ${certificate}`,
      );
      expect(made.status, made.output).toBe(0);
      const port = 2253;
      await startHolder([HOLDS.tls(port, key, certificate), HOLDS.http(port + 1)]);
      const { output } = run(linuxCommand('linux-openssl'), port);
      expect(output).toContain('Certificate chain');
      expect(output).toMatch(/subject=.*ports\.example/);
      expect(run(linuxCommand('linux-openssl'), port + 1).output).toMatch(/wrong version number/i);
    },
  );
});

describe.runIf(onLinux)('the Linux commands that free a port', () => {
  test.each(['tcp', 'udp'] as const)(
    'on %s end the one that holds it, and nobody else',
    async (transport) => {
      const scene = await openScene(transport);
      const other = await startHolder([HOLDS[transport === 'tcp' ? 'udp' : 'tcp'](scene?.port ?? 0)]);
      const client = transport === 'tcp' ? await startHolder([HOLDS.tcpClient(scene?.port ?? 0)]) : other;
      if (scene === undefined) throw new Error(`There is no listener on ${transport}.`);
      const template = linuxCommand(`linux-kill-${transport}`);
      expect(run(template, scene.port)).toEqual({ output: '', status: 0 });
      expect(await endOf(scene.holder)).toBe('SIGTERM');
      expect(run(linuxCommand(`linux-lsof-${transport}`), scene.port).output).toBe('');
      // A signal to another program would have arrived by now.
      await setTimeout(100);
      expect([scene.decoys, other, client].map(isRunning)).toEqual([true, true, true]);
    },
  );

  test('by its process id, where nothing else finds it', async () => {
    const holder = await startHolder(['setTimeout(ready, 0); setInterval(() => {}, 1000)']);
    const command = asRoot(linuxCommand('linux-kill-sctp'), 1).replace('1234', String(holder.pid));
    expect(bash(command)).toEqual({ output: '', status: 0 });
    expect(await endOf(holder)).toBe('SIGTERM');
    expect(bash(command).output).toMatch(/no such process/i);
  });
});
