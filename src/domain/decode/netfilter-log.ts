import { isPortNumber } from '../port-number.ts';
import { isTransportProtocol } from '../transport-protocol.ts';
import { endpoint } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import { transportOf } from './ip-protocol.ts';
import { amendEach, NOTHING, seen } from './line-reader.ts';
import type { LineFormat, LineReading } from './line-reader.ts';
import { observe } from './observation.ts';
import type { Observation } from './observation.ts';
import { flagsIn } from './tcp-flags.ts';
import { verdictOf } from './verdict-words.ts';

/** What a system's log puts before the rule's own words: the time, the host, which may be called anything, and the kernel. */
const LOGGED_BY = /^.*?\bkernel:\s*|^(?:<\d+>)?(?:[A-Z][a-z]{2} +\d+ [\d:]+|\d{4}-\d\d-\d\dT\S+) \S+ /;

function field(packet: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}=(\\S*)`).exec(packet)?.[1] ?? null;
}

function readEnd(packet: string, addressField: string, portField: string): Endpoint | null {
  const port = Number(field(packet, portField) ?? Number.NaN);
  return isPortNumber(port) ? endpoint(field(packet, addressField), port) : null;
}

function readPacket(line: string): LineReading | null {
  const start = line.search(/(?:^|\s|\])(?:IN=|SRC=)/);
  if (start < 0 || !/\bSRC=\S/.test(line) || !/\bDST=/.test(line)) return null;
  const prefix = line.slice(0, start).replace(LOGGED_BY, '');
  // An ICMP error quotes the packet it answers in brackets: not what was logged.
  const packet = line.slice(start).replace(/\[SRC=[^\]]*\]?/, '');
  const transport = transportOf(field(packet, 'PROTO') ?? '');
  const from = readEnd(packet, 'SRC', 'SPT');
  const to = readEnd(packet, 'DST', 'DPT');
  if (to === null && from === null) return NOTHING;
  const [incoming, outgoing] = [field(packet, 'IN') ?? '', field(packet, 'OUT') ?? ''];
  const direction =
    incoming !== '' && outgoing !== '' ? 'through' : outgoing !== '' ? 'out' : incoming !== '' ? 'in' : null;
  const facts: Partial<Observation> = {
    transport,
    state: verdictOf(prefix),
    stateWord: flagsIn(packet),
    relation: 'packet',
    direction,
    platform: 'unknown',
    hint: /\[([^\]]*)\]\s*$/.exec(prefix.replace(/\[\s*[\d.]+\]/g, ''))?.[1]?.trim() ?? null,
  };
  return seen(
    observe(
      direction === 'out' ? { ...facts, local: from, remote: to } : { ...facts, local: to, remote: from },
    ),
  );
}

/** `nft monitor trace`: `… ip saddr 10.0.0.2 ip daddr 10.0.0.5 … tcp sport 40000 tcp dport 22 …`. */
function readTrace(line: string): LineReading | null {
  const verdict = /^trace id .*\(verdict (drop|accept|reject)/.exec(line)?.[1];
  if (verdict !== undefined) return amendEach((before) => ({ ...before, state: verdictOf(verdict) }));
  const [, from = ''] = /\bip6? saddr (\S+)/.exec(line) ?? [];
  const [, to = ''] = /\bip6? daddr (\S+)/.exec(line) ?? [];
  const [, transport = '', sourcePort = '', port = ''] =
    /\b(tcp|udp|sctp) sport (\d{1,5})(?: \w+)? dport (\d{1,5})/.exec(line) ?? [];
  if (from === '' && line.startsWith('trace id ')) return NOTHING;
  if (
    from === '' ||
    !isTransportProtocol(transport) ||
    !isPortNumber(Number(port)) ||
    !isPortNumber(Number(sourcePort))
  )
    return null;
  return seen(
    observe({
      transport,
      local: endpoint(to, Number(port)),
      remote: endpoint(from, Number(sourcePort)),
      state: verdictOf(line),
      stateWord: /flags == (\w+)/.exec(line)?.[1]?.toUpperCase() ?? null,
      relation: 'packet',
      direction: 'in',
    }),
  );
}

/** Kernel log lines of ufw, iptables, ip6tables, nftables and firewalld. */
export const NETFILTER_LOG: LineFormat = {
  id: 'netfilter-log',
  title: 'ufw / iptables / nftables log',
  longLines: true,
  create: () => (line) => readPacket(line) ?? readTrace(line),
};
