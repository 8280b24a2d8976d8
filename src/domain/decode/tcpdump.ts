import { parseDotEndpoint } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import { passing } from './gateway/passing-packet.ts';
import { NOTHING } from './line-reader.ts';
import type { LineFormat, LineReading } from './line-reader.ts';
import type { Observation } from './observation.ts';
import { flagsOfLetters } from './tcp-flags.ts';
import { verdictOf } from './verdict-words.ts';

const PACKET =
  /^(?<before>.*?)(?:^|\s)(?:IP6? |rule \S+: \w+ (?:in|out) on \S+: |\s{2,})(?<from>[\w.:%-]+) > (?<to>[\w.:%-]+): (?<what>.+)$/;
/** The first half of `tcpdump -v`, what has no ports, and what the program says of itself. */
const WITHOUT_PORTS =
  /\bIP6? \(.*\b(?:proto|next-header) |^(?:\S+ )?ARP, |^tcpdump: |^listening on .*\blink-type /;

/** An address without a port, as ICMP has it, is none. */
function readEnd(text: string | undefined): Endpoint | null {
  return text === undefined || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) ? null : parseDotEndpoint(text);
}

function directionOf(before: string): Observation['direction'] {
  if (/\bOut$/.test(before.trim())) return 'out';
  return /\bIn$/.test(before.trim()) ? 'in' : 'through';
}

function readPacket(line: string): LineReading | null {
  const groups = PACKET.exec(line)?.groups;
  if (groups === undefined) return WITHOUT_PORTS.test(line) ? NOTHING : null;
  const [from, to, what = ''] = [readEnd(groups['from']), readEnd(groups['to']), groups['what']];
  if (from === null || to === null || /^(?:ICMP|icmp6)\b/i.test(what)) return NOTHING;
  const flags = /^Flags \[([^\]]*)\]/.exec(what)?.[1];
  const direction = directionOf(groups['before'] ?? '');
  const rule = /\brule \S+: (\w+) (?:in|out) on /.exec(line)?.[1];
  const facts: Partial<Observation> = {
    transport: flags === undefined ? (what.startsWith('UDP,') ? 'udp' : null) : 'tcp',
    state: rule === undefined ? 'unknown' : verdictOf(rule),
    stateWord: flagsOfLetters(flags),
    direction,
  };
  return passing({ from, to, ...facts, ...(direction === 'out' ? { local: from, remote: to } : {}) });
}

/** `tcpdump`, also of a pf log: `IP 203.0.113.9.51234 > 198.51.100.2.23: Flags [S], …`. */
export const TCPDUMP: LineFormat = { id: 'tcpdump', title: 'tcpdump', create: () => readPacket };
