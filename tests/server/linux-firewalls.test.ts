import { describe, expect, test } from 'vitest';
import { behind, type Firewall } from './support/firewalls.ts';
import { asRoot, because, isThere, linuxCommand, onLinux } from './support/linux-commands.ts';

/** Why a firewall is not tried here. */
function whyNot(firewall: Firewall, ...programs: readonly string[]): string | undefined {
  const missing = programs.find((program) => !isThere(program));
  if (missing !== undefined) return `${missing} is not installed`;
  return behind(firewall, 'true').status === 0 ? undefined : 'no namespaces can be made here';
}

const noNft = onLinux ? whyNot('nft', 'nft') : 'this is not Linux';
const noUfw = noNft ?? whyNot('ufw', 'ufw');
const noFirewalld = noNft ?? whyNot('firewalld', 'firewall-cmd', 'dbus-daemon');

describe.each(['tcp', 'udp'] as const)('the Linux commands that open a firewall, %s', (transport) => {
  const command = (tool: string): string => asRoot(linuxCommand(`linux-${tool}-${transport}`), 2203);

  test.skipIf(noNft)(`nft: the rule lands before a drop${because(noNft)}`, () => {
    const chain =
      "nft add table inet filter; nft 'add chain inet filter input { type filter hook input priority 0; }'";
    const { output } = behind(
      'nft',
      `${chain}; nft add rule inet filter input drop; ${command('nft')}; nft list chain inet filter input`,
    );
    expect(output).toMatch(new RegExp(`${transport} dport 2203 accept\\s+drop`));
    expect(behind('nft', command('nft')).output).toContain('No such file or directory');
  });

  test.skipIf(noUfw)(`ufw: stored while it is off, at work while it is on${because(noUfw)}`, () => {
    expect(behind('ufw', command('ufw'))).toEqual({ output: 'Rules updated\n', status: 0 });
    const { output } = behind('ufw', `ufw --force enable; ${command('ufw')}; nft list ruleset`);
    expect(output).toContain('\nRule added\n');
    expect(output).toMatch(new RegExp(`ip saddr 192\\.168\\.1\\.0/24 ${transport} dport 2203 .*accept`));
    expect(linuxCommand(`linux-ufw-${transport}`).outputMeans).toMatch(/^“Rule added”.*“Rules updated”/);
  });

  test.skipIf(noFirewalld)(`firewalld: “success” twice, and a rule${because(noFirewalld)}`, () => {
    const { output } = behind('firewalld', `${command('firewalld')}; nft list ruleset`);
    expect(output).toMatch(/^success\nsuccess\n/);
    expect(output).toContain(`${transport} dport 2203 accept`);
    expect(linuxCommand(`linux-firewalld-${transport}`).outputMeans).toMatch(/^“success” twice/);
  });
});
