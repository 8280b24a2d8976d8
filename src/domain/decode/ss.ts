import { isTransportProtocol } from '../transport-protocol.ts';
import type { TransportProtocol } from '../transport-protocol.ts';
import { namesPort, parseColonEndpoint } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import { amendEach, NOTHING, seen } from './line-reader.ts';
import type { LineFormat, LineReading, PasteContext } from './line-reader.ts';
import { observe, processSeen } from './observation.ts';
import type { ProcessSeen } from './observation.ts';
import { readState, socketStateOf } from './socket-state.ts';

const OTHER_SOCKETS = /^(?:u_str|u_dgr|u_seq|nl|p_raw|p_dgr|raw|icmp6?|v_str|v_dgr|tipc|xdp|unix|\?\?\?)\s/;
const HEADING = /Recv-Q\s+Send-Q\s+Local\s*Address/i;
const STATES =
  /^(?:LISTEN|ESTAB|UNCONN|TIME-WAIT|CLOSE-WAIT|SYN-SENT|SYN-RECV|NEW-SYN-RECV|FIN-WAIT-[12]|LAST-ACK|CLOSING|CLOSED?|BOUND|UNKNOWN)$/;
const DETAILS =
  /\b(?:skmem:\(|cubic|bbr|reno|wscale:|rto:|mss:\d|cwnd:|bytes_(?:sent|acked|received):|segs_(?:in|out):)/;

/** The first of `users:(("sshd",pid=842,fd=3),…)` or, before iproute2 4, `users:(("sshd",842,3))`; it may be cut short. */
export function readUsers(text: string): ProcessSeen | null {
  const first = /users:\(\("([^"]*)"?(?:,(?:pid=)?(\d+))?/.exec(text);
  return first === null ? null : processSeen(first[1] ?? null, first[2] ?? null);
}

function transportOf(netid: string | undefined, context: PasteContext): TransportProtocol | null {
  if (netid !== undefined) return netid === 'mptcp' ? 'tcp' : isTransportProtocol(netid) ? netid : null;
  const flags = /\bss\s+((?:-\S+\s*)*)/.exec(context.command ?? '')?.[1] ?? '';
  const [tcp, udp] = [/(?:^|\s)-\w*t|--tcp/.test(flags), /(?:^|\s)-\w*u|--udp/.test(flags)];
  return udp && !tcp ? 'udp' : tcp && !udp ? 'tcp' : null;
}

/** Endpoints from the front of the tokens; old versions set a space between address and port. */
function takeEndpoint(tokens: string[]): Endpoint | null {
  const token = tokens.shift();
  if (token === undefined) return null;
  if (token.endsWith(':') && tokens[0] !== undefined)
    return parseColonEndpoint(token + (tokens.shift() ?? ''));
  return parseColonEndpoint(token);
}

function readSocket(line: string, context: PasteContext): LineReading | null {
  const usersAt = line.indexOf('users:(');
  const tokens = (usersAt < 0 ? line : line.slice(0, usersAt)).trim().split(/\s+/);
  const netid = /^(?:tcp|udp|sctp|dccp|mptcp)$/.test(tokens[0] ?? '') ? tokens.shift() : undefined;
  const stateWord = STATES.test(tokens[0] ?? '') ? (tokens.shift() ?? null) : null;
  if (!/^\d+$/.test(tokens.shift() ?? '') || !/^\d+$/.test(tokens.shift() ?? '')) return null;
  const local = takeEndpoint(tokens);
  const remote = takeEndpoint(tokens);
  if (local === null || !namesPort(local) || (remote === null && stateWord === null)) return null;
  // Without Netid, one kind was asked for, and as a rule it is TCP.
  const transport = transportOf(netid, context) ?? (stateWord === 'UNCONN' ? 'udp' : 'tcp');
  const unconnectedTcp = stateWord === 'UNCONN' && transport === 'tcp';
  return seen(
    observe({
      transport,
      local,
      remote,
      state: unconnectedTcp
        ? 'closed'
        : stateWord === null
          ? readState(null, transport, remote)
          : socketStateOf(stateWord),
      stateWord,
      process: usersAt < 0 ? null : readUsers(line.slice(usersAt)),
      platform: 'linux',
    }),
  );
}

/** `ss` of iproute2, with any flags, with or without heading. */
export const SS: LineFormat = {
  id: 'ss',
  title: 'ss (Linux)',
  create: () => (line, context) => {
    if (HEADING.test(line) && !/\bProto\b/.test(line)) return NOTHING;
    if (OTHER_SOCKETS.test(line)) return NOTHING;
    const trimmed = line.trimStart();
    if (trimmed.startsWith('users:((')) {
      const process = readUsers(trimmed);
      return amendEach((before) => (before.process === null ? { ...before, process } : before));
    }
    if (/^(?:timer:\(|uid:\d|ino:\d|sk:[\da-f]|cgroup:|fwmark:)/.test(trimmed)) return NOTHING;
    return readSocket(line, context) ?? (/^\s/.test(line) && DETAILS.test(line) ? NOTHING : null);
  },
};
