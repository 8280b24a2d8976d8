import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMAND_CATALOG } from '#domain/commands/catalog.ts';
import { commandFor } from '#domain/commands/command.ts';
import {
  bash,
  because,
  linux,
  linuxCommand,
  looking,
  onLinux,
  run,
  whyNot,
} from './support/linux-commands.ts';

describe.runIf(onLinux)('the Linux commands that are looked up', () => {
  const HELP: Readonly<Record<string, readonly [help: string, words: readonly string[]]>> = {
    'linux-systemd-sockets': ['systemctl --help', ['list-sockets']],
    'linux-selinux-tcp': ['semanage port --help', ['-a', '-t', '-p']],
  };
  for (const [id, [help, words]] of Object.entries(HELP)) {
    const reason = whyNot(id);
    test.skipIf(reason)(`${id}: its words are words of its tool${because(reason)}`, () => {
      const { output } = bash(help);
      for (const word of words) {
        expect(linuxCommand(id).template).toContain(word);
        expect(output).toContain(word);
      }
    });
  }

  const noSystemd = existsSync('/run/systemd/system') ? undefined : 'systemd does not run here';
  test.skipIf(noSystemd)(`systemd lists its sockets${because(noSystemd)}`, () => {
    expect(run(linuxCommand('linux-systemd-sockets'), 1).output).toMatch(/LISTEN +UNIT +ACTIVATES/);
  });

  test.each(
    COMMAND_CATALOG.filter(({ shell }) => shell === 'shellscript').map(
      (template) => [template.id, template] as const,
    ),
  )('%s is read by bash', (_, template) => {
    const { status, stderr } = spawnSync('bash', ['-n', '-c', commandFor(template, 2203)], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('every Linux command is run or looked up in a test', () => {
    const reached = ['nc-tcp', 'nc-udp', 'dev-tcp', 'curl', 'openssl', 'kill-tcp', 'kill-udp', 'kill-sctp'];
    const firewalls = ['nft', 'ufw', 'firewalld'].flatMap((tool) => [`${tool}-tcp`, `${tool}-udp`]);
    const known = new Set([
      ...looking.map(({ id }) => id),
      ...[...reached, ...firewalls].map((name) => `linux-${name}`),
      ...Object.keys(HELP),
    ]);
    expect(linux.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
  });
});
