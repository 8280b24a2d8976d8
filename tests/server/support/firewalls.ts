import { spawnSync } from 'node:child_process';
import type { Answer } from './linux-commands.ts';

/** A bus without users of its own: in the namespace there is one only. */
const BUS = `<busconfig><type>system</type><listen>unix:path=/run/dbus/system_bus_socket</listen><auth>EXTERNAL</auth>
<policy context="default"><allow own="*"/><allow send_type="method_call"/><allow send_type="signal"/>
<allow send_requested_reply="true" send_type="method_return"/><allow send_requested_reply="true" send_type="error"/>
<allow receive_type="method_call"/><allow receive_type="method_return"/><allow receive_type="error"/>
<allow receive_type="signal"/></policy></busconfig>`;

/** Settings are changed in a copy of their folder. */
const copyOf = (folder: string): string =>
  `mkdir /run/etc; cp -a ${folder} /run/etc; mount --bind /run${folder} ${folder}`;

/** What makes a firewall ready for a command. */
const FIREWALLS = {
  nft: '',
  ufw: copyOf('/etc/ufw'),
  firewalld: `${copyOf('/etc/firewalld')}
mkdir /run/dbus; echo '${BUS}' > /run/bus.conf; dbus-daemon --config-file=/run/bus.conf --fork
firewalld --nofork --nopid > /run/log 2>&1 &
for try in $(seq 100); do firewall-cmd --state > /run/state 2>&1 && break; sleep 0.1; done`,
} as const;

export type Firewall = keyof typeof FIREWALLS;

/** A network, folders to mount over and processes of its own, and root's rights in there. */
const APART = '--map-root-user --net --mount --pid --fork --kill-child --mount-proc bash -c'.split(' ');

/** Runs a script behind a firewall that nobody else has, gone with it; nothing at all where that cannot be made ready. */
export function behind(firewall: Firewall, script: string): Answer {
  const ready = `set -e; mount -t tmpfs none /run; ip link set lo up\n${FIREWALLS[firewall]}\nset +e`;
  const whole = [...APART, `${ready}\n${script}`];
  const { stdout, stderr, status } = spawnSync('unshare', whole, { encoding: 'utf8' });
  return { output: `${stdout}${stderr}`, status };
}
