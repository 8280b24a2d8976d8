import { addressScope } from './address-scope.ts';
import type { FormatId } from './line-reader.ts';
import type { Observation } from './observation.ts';

interface SpecialProcess {
  /** Matches the whole name, however it was cut; without `.exe`. */
  readonly name: RegExp;
  readonly note: string;
}

const SPECIAL: readonly SpecialProcess[] = [
  {
    name: /^docker-pr(?:o(?:xy?)?)?$/,
    note: 'docker-proxy: Docker’s relay for a published container port; stop or re-map the container, not this process',
  },
  {
    name: /^com\.docke(?:r\..*)?|^vpnkit.*|^gvproxy$/,
    note: 'Docker Desktop’s or a virtual machine’s relay: the real listener is inside a container',
  },
  { name: /^dockerd?$/, note: 'The Docker daemon itself' },
  {
    name: /^rootlessport|^rootlesskit|^slirp4netns|^pasta|^conmon$/,
    note: 'The relay of a rootless container',
  },
  {
    name: /^wslrelay$|^wslhost$/i,
    note: 'WSL’s relay: the real listener runs inside Linux on this Windows machine',
  },
  {
    name: /^control ?ce(?:n(?:t(?:er?)?)?)?$/i,
    note: 'macOS Control Center: the AirPlay Receiver (ports 5000 and 7000); switched off in System Settings',
  },
  { name: /^rapportd?$/, note: 'macOS rapportd: Handoff and nearby Apple devices; normal' },
  {
    name: /^(?:sharingd|identitys.*|AirPlayXP.*)$/,
    note: 'A part of macOS that talks to nearby Apple devices; normal',
  },
  { name: /^launchd$/, note: 'macOS launchd: holds the port for a service that it starts on demand' },
  { name: /^mDNSRespo.*$/i, note: 'mDNSResponder: finds names and services on the local network (Bonjour)' },
  { name: /^avahi-d.*$/, note: 'Avahi: finds names and services on the local network (mDNS)' },
  {
    name: /^systemd-r(?:e(?:s(?:o(?:l(?:v(?:ed?)?)?)?)?)?)?$/,
    note: 'systemd-resolved: the local DNS stub; it holds 127.0.0.53:53, and 5355 for LLMNR',
  },
  { name: /^systemd-n.*$/, note: 'systemd-networkd: gets this machine’s address (DHCP)' },
  { name: /^systemd-t.*$|^chronyd?$|^ntpd?$|^w32tm$/, note: 'Keeps the clock right (NTP)' },
  {
    name: /^systemd$|^init$/,
    note: 'systemd: holds the port for a service that it starts on demand (systemctl list-sockets)',
  },
  {
    name: /^svchost$/i,
    note: 'svchost: a host for Windows services; tasklist /SVC /FI "PID eq …" tells which',
  },
  {
    name: /^system$/i,
    note: 'The Windows kernel: http.sys for web ports (netsh http show servicestate), SMB for 445 and 139',
  },
  {
    name: /^lsass$|^wininit$|^services$|^spoolsv$|^dns$/i,
    note: 'A part of Windows; its high ports are RPC, normal on every machine',
  },
  { name: /^sshd(?::.*)?$/, note: 'The SSH server' },
  { name: /^ssh$/, note: 'An SSH client: a listener of it is a tunnel (ssh -L, -D)' },
  { name: /^master$/, note: 'Postfix’s master process, as a rule: a mail server' },
  {
    name: /^beam(?:\.smp)?$|^epmd$/,
    note: 'The Erlang virtual machine: RabbitMQ, Elixir, CouchDB and others',
  },
  { name: /^MainThrea(?:d)?$/, note: 'The main thread of Node.js under its own name' },
  {
    name: /^(?:node|java|python[\d.]*|ruby|php|dotnet|deno|bun|perl)$/,
    note: 'A language’s runtime: the program is in its command line (ps -fp PID)',
  },
  { name: /^cupsd$|^cups-browsed$/, note: 'The printing system (CUPS)' },
  { name: /^rpcbind$|^rpc\..*$/, note: 'Serves NFS and other ONC RPC programs' },
  { name: /^kube-.*|^kubelet$|^k3s.*|^etcd$/, note: 'A part of Kubernetes' },
];

/** What is special about the process that holds a port, if anything is. */
export function processNote({ process, platform }: Observation): string | null {
  const name = process?.name?.replace(/\.exe$/i, '') ?? null;
  if (platform === 'windows' && process?.pid === 4)
    return SPECIAL.find(({ name: known }) => known.test('System'))?.note ?? null;
  if (platform === 'windows' && process?.pid === 0)
    return 'Nobody: PID 0 stands for connections whose program has gone';
  const special = name === null ? undefined : SPECIAL.find(({ name: known }) => known.test(name));
  if (process?.pid === 1 && platform !== 'windows') {
    return (
      special?.note ??
      'PID 1: systemd or launchd holding a socket for a service, or the main program of a container'
    );
  }
  return special?.note ?? null;
}

/** What a firewall's owner should know of a port that Docker publishes. */
export function publishedNote({ state, local }: Observation, format: FormatId): string | null {
  if (format !== 'docker' || state !== 'published' || addressScope(local?.address ?? null) === 'loopback')
    return null;
  return 'Docker’s own rules come before ufw’s: to keep others out, publish it on 127.0.0.1';
}
