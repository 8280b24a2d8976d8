import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMAND_CATALOG } from '#domain/commands/catalog.ts';
import { commandFor } from '#domain/commands/command.ts';
import {
  asRoot,
  bash,
  because,
  isThere,
  linux,
  linuxCommand,
  looking,
  onLinux,
  run,
  whyNot,
} from './support/linux-commands.ts';
import type { Answer } from './support/linux-commands.ts';

/** A ruleset of its own, gone with the process. */
const inNamespace = (command: string): Answer =>
  bash(`unshare --map-root-user --net bash -c '${command.replaceAll("'", `'\\''`)}'`);

const noNft = isThere('nft')
  ? inNamespace('nft list ruleset').status === 0
    ? undefined
    : 'no network namespace can be made here'
  : 'nft is not installed';

describe.runIf(onLinux)('the Linux commands that open a firewall', () => {
  test.skipIf(noNft).each(['tcp', 'udp'] as const)(
    `nft, %s: the rule lands before a drop${because(noNft)}`,
    (transport) => {
      const command = asRoot(linuxCommand(`linux-nft-${transport}`), 2203);
      const chain =
        "nft add table inet filter; nft 'add chain inet filter input { type filter hook input priority 0; }'";
      const { output } = inNamespace(
        `${chain}; nft add rule inet filter input drop; ${command}; nft list chain inet filter input`,
      );
      expect(output).toMatch(new RegExp(`${transport} dport 2203 accept\\s+drop`));
      expect(inNamespace(command).output).toContain('No such file or directory');
    },
  );

  const HELP: Readonly<Record<string, readonly [help: string, words: readonly string[]]>> = {
    'linux-systemd-sockets': ['systemctl --help', ['list-sockets']],
    'linux-ufw-tcp': ['ufw --help', ['allow']],
    'linux-ufw-udp': ['ufw --help', ['allow']],
    'linux-firewalld-tcp': ['firewall-cmd --help', ['--permanent', '--add-port', '--reload']],
    'linux-firewalld-udp': ['firewall-cmd --help', ['--permanent', '--add-port', '--reload']],
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

  test('every Linux command is run or looked up in one of the tests above', () => {
    const reached = ['nc-tcp', 'nc-udp', 'dev-tcp', 'curl', 'openssl', 'kill-tcp', 'kill-udp', 'kill-sctp'];
    const known = new Set([
      ...looking.map(({ id }) => id),
      ...[...reached, 'nft-tcp', 'nft-udp'].map((name) => `linux-${name}`),
      ...Object.keys(HELP),
    ]);
    expect(linux.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
  });
});
