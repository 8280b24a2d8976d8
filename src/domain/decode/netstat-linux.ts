import { isTransportProtocol } from '../transport-protocol.ts';
import type { TransportProtocol } from '../transport-protocol.ts';
import { namesPort, parseColonEndpoint } from './endpoint.ts';
import { NOTHING, seen } from './line-reader.ts';
import type { LineFormat, LineReading } from './line-reader.ts';
import { observe, processSeen } from './observation.ts';
import type { ProcessSeen } from './observation.ts';
import { readState } from './socket-state.ts';

const SOCKET = /^\s*(tcp|udp|sctp|dccp)(?:lite)?[46]?\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+)\s*(.*)$/i;
/** Unix, raw and other sockets; their column headings in the languages of net-tools contain I-Node or Inode. */
const OTHER_LINES =
  /^\s*(?:unix|raw6?|icmp|ax25|bluetooth|l2cap|rfcomm)\s+\d|\bI-?Nodes?\b|Not all processes could be identified|will not be shown, you would have to be root|\bUNIX\b.*\b(?:sockets?|Dom)|\bsockets?\b.*\bUNIX\b|^\s*Proto\s+R\S+-Q\s+S\S+-Q/i;
const TIMER = /\s+(?:off|on|keepalive|timewait|unkn-\d+)\s+\([\d./]+\)\s*$/;

/** `842/sshd: /usr/sbin/s`, `842/sshd`, `-`; busybox cuts names too. */
export function readPidAndProgram(text: string): ProcessSeen | null {
  const found = /(?:^|\s)(\d+)\/(\S.*?)\s*$/.exec(text);
  return found === null ? null : processSeen(found[2] ?? null, found[1] ?? null);
}

function asTransport(text: string): TransportProtocol | null {
  const lower = text.toLowerCase();
  return isTransportProtocol(lower) ? lower : null;
}

function readSocket(line: string): LineReading | null {
  const [, proto = '', , , localText = '', remoteText = '', rest = ''] = SOCKET.exec(line) ?? [];
  const local = parseColonEndpoint(localText);
  const remote = parseColonEndpoint(remoteText);
  if (local === null || remote === null || !namesPort(local) || /:[^:]*\.[^:]*$/.test(localText)) return null;
  const transport = asTransport(proto);
  const facts = rest.replace(TIMER, '');
  // The state is whatever stands before the first number, program or dash.
  const stateWord = /^(\p{L}[^\d/]*?(?:[_ ]?[12])?)(?=\s+[\d-]|\s*$)/u.exec(facts)?.[1]?.trim() ?? null;
  return seen(
    observe({
      transport,
      local,
      remote,
      state: readState(stateWord, transport, remote),
      stateWord,
      process: readPidAndProgram(facts.slice(stateWord?.length ?? 0)),
      platform: 'linux',
    }),
  );
}

/** `netstat` of net-tools and busybox, in any language. */
export const NETSTAT_LINUX: LineFormat = {
  id: 'netstat-linux',
  title: 'netstat (Linux)',
  create: () => (line) => readSocket(line) ?? (OTHER_LINES.test(line) ? NOTHING : null),
};
