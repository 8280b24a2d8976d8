import { afterAll, describe, expect, test } from 'vitest';
import type { CommandTransport } from '#domain/commands/command.ts';
import {
  because,
  FREE_PORT,
  linuxCommand,
  looking,
  onLinux,
  openScene,
  run,
  whyNot,
} from './support/linux-commands.ts';
import type { Scene } from './support/linux-commands.ts';
import { HOLDS, isRunning, startHolder, stopHolders } from './support/port-holders.ts';

afterAll(stopHolders);

function expectOnly({ port, holder, decoys }: Scene, output: string): void {
  const numbers = new Set(
    Array.from(output.matchAll(/(?<![\d.])\d+(?![\d.])/g), ([number]) => Number(number)),
  );
  expect(numbers.has(port), output).toBe(true);
  expect(numbers.has(holder.pid), output).toBe(true);
  for (const decoy of [Number(`1${port}`), port * 10, decoys.pid])
    expect(numbers.has(decoy), output).toBe(false);
}

const TRANSPORTS = ['tcp', 'udp', 'sctp'] as const;

describe.runIf(onLinux)('the Linux commands that look, against real listeners', async () => {
  const scenes = new Map<CommandTransport, Scene | undefined>();
  for (const transport of onLinux ? TRANSPORTS : []) scenes.set(transport, await openScene(transport));

  describe.each(looking.map((template) => [template.id, template] as const))('%s', (_, template) => {
    const reason = whyNot(template.id);
    for (const transport of TRANSPORTS) {
      const isDeclared = template.transports.includes(transport);
      const scene = scenes.get(transport);
      const skipped = reason ?? (scene === undefined ? `this kernel has no ${transport}` : undefined);
      const what = isDeclared ? 'finds exactly the listener' : 'finds nothing';
      test.skipIf(skipped)(`${what} on ${transport}${because(skipped)}`, () => {
        if (scene === undefined) return;
        const { output } = run(template, scene.port);
        if (isDeclared) expectOnly(scene, output);
        else expect(output).toBe('');
      });
    }

    test.skipIf(reason)(`prints nothing for a free port${because(reason)}`, () => {
      expect(template.whenEmpty).not.toBeNull();
      expect(run(template, FREE_PORT).output).toBe('');
    });
  });

  const bothEnds = linuxCommand('linux-ss-both-ends');
  test.each(['tcp', 'udp'] as const)(
    'a %s client is found by the port at its other end',
    async (transport) => {
      const scene = scenes.get(transport);
      if (scene === undefined) throw new Error(`There is no listener on ${transport}.`);
      const script = { tcp: HOLDS.tcpClient, udp: HOLDS.udpClient }[transport](scene.port);
      const client = await startHolder([script]);
      const { output } = run(bothEnds, scene.port);
      client.process.kill();
      expectOnly(scene, output);
      expect(output).toMatch(new RegExp(`ESTAB.*:${scene.port}\\s.*pid=${client.pid},`));
    },
  );
});

describe.runIf(onLinux)('what empty means', () => {
  test('a listener in another network namespace is not seen, as the notes say', async ({ skip }) => {
    const port = 2203;
    const away = await startHolder(
      [HOLDS.tcp(port).replace("'127.0.0.1'", "'0.0.0.0'")],
      ['unshare', '--map-root-user', '--net'],
    ).catch((error: unknown) => String(error));
    if (typeof away === 'string') return skip(`no network namespace can be made here: ${away}`);
    for (const template of looking.filter(({ transports }) => transports.includes('tcp'))) {
      if (whyNot(template.id) !== undefined) continue;
      expect(run(template, port).output, template.id).toBe('');
    }
    expect(isRunning(away)).toBe(true);
    for (const id of ['linux-ss', 'linux-ss-sctp', 'linux-ss-both-ends'])
      expect(linuxCommand(id).whenEmpty).toContain('another network namespace');
  });

  const silent = whyNot('linux-curl', 'linux-nc-udp');
  test.skipIf(silent)(`curl and nc -u say nothing of a closed port${because(silent)}`, () => {
    expect(run(linuxCommand('linux-curl'), FREE_PORT)).toEqual({ output: '', status: 7 });
    expect(linuxCommand('linux-curl').whenEmpty).toContain('closed (exit status 7)');
    const refused = run(linuxCommand('linux-nc-udp'), FREE_PORT);
    expect(refused.output).toBe('');
    expect(refused.status).not.toBe(0);
    expect(linuxCommand('linux-nc-udp').whenEmpty).toContain('closed');
  });

  for (const id of ['linux-nc-tcp', 'linux-openssl', 'linux-dev-tcp', 'linux-kill-tcp', 'linux-kill-udp']) {
    const reason = whyNot(id);
    test.skipIf(reason)(`${id} complains about a closed port${because(reason)}`, () => {
      expect(run(linuxCommand(id), FREE_PORT).output).toMatch(id.includes('kill') ? /usage/i : /refused/i);
    });
  }
});
