import { endpoint } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import { NOTHING, seen } from './line-reader.ts';
import type { LineFormat, PasteContext } from './line-reader.ts';
import { observe, processSeen } from './observation.ts';
import type { SocketState } from './socket-state.ts';

const ROW =
  /^\s*(?:\/proc\/\S*\/?net\/(?:tcp|udp)6?:)?\s*\d+:\s+([\dA-F]{8}|[\dA-F]{32}):([\dA-F]{4})\s+([\dA-F]{8}|[\dA-F]{32}):([\dA-F]{4})\s+([\dA-F]{2})\b(?:\s+[\dA-F]{8}:[\dA-F]{8}\s+[\dA-F]{2}:[\dA-F]{8}\s+[\dA-F]{8}\s+(\d+)\s+\d+\s+(\d+)(.*))?/i;
const HEADING = /^\s*sl\s+local_address\s+rem(?:ote)?_address/;

/** The numbers of include/net/tcp_states.h. */
const STATES: Readonly<Record<string, SocketState>> = {
  '01': 'established',
  '02': 'syn-sent',
  '03': 'syn-received',
  '04': 'fin-wait-1',
  '05': 'fin-wait-2',
  '06': 'time-wait',
  '07': 'closed',
  '08': 'close-wait',
  '09': 'last-ack',
  '0A': 'listening',
  '0B': 'closing',
  '0C': 'syn-received',
  '0D': 'bound',
};

/** The kernel prints each 32-bit word of an address in its own (little-endian) order. */
export function readHexAddress(hex: string): string {
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) =>
    (word.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)).reverse(),
  );
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255) {
    return `::ffff:${bytes.slice(12).join('.')}`;
  }
  const groups = Array.from(
    { length: 8 },
    (_, index) => ((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0),
  );
  return compressGroups(groups);
}

/** RFC 5952, section 4.2: the longest run of two or more zero groups, the first of equals, becomes `::`. */
function compressGroups(groups: readonly number[]): string {
  const text = groups.map((group) => group.toString(16)).join(':');
  const runs = [...text.matchAll(/(?:^|:)0(?::0)+(?=:|$)/g)];
  const longest = runs.reduce<RegExpExecArray | null>(
    (best, run) => (best === null || run[0].length > best[0].length ? run : best),
    null,
  );
  if (longest === null) return text;
  const before = text.slice(0, longest.index);
  const after = text.slice(longest.index + longest[0].length).replace(/^:/, '');
  return `${before}::${after}`;
}

function readHexEndpoint(address: string, port: string): Endpoint {
  return endpoint(readHexAddress(address), Number.parseInt(port, 16));
}

/** `cat /proc/net/udp` or the columns tell: UDP rows end with three numbers after the inode. */
function isUdp(state: string, tail: string, context: PasteContext, headed: boolean | null): boolean {
  if (headed !== null) return headed;
  const file = /\/proc\/(?:\d+\/|self\/)?net\/(tcp|udp)6?/.exec(context.command ?? '')?.[1];
  if (file !== undefined) return file === 'udp';
  return /^\s+\d+\s+[\da-f]{8,16}\s+\d+\s*$/i.test(tail) && (state === '07' || state === '01');
}

/** `/proc/net/tcp`, `tcp6`, `udp`, `udp6`: addresses and ports in hexadecimal. */
export const PROC_NET: LineFormat = {
  id: 'proc-net',
  title: '/proc/net/tcp, udp (Linux)',
  create: () => {
    let headed: boolean | null = null;
    return (line, context) => {
      if (HEADING.test(line)) {
        headed = /\bdrops\b/.test(line) ? true : null;
        return NOTHING;
      }
      const row = ROW.exec(line);
      if (row === null) return null;
      const [
        ,
        localAddress = '',
        localPort = '',
        remoteAddress = '',
        remotePort = '',
        code = '',
        uid,
        ,
        tail = '',
      ] = row;
      // grep prints the file's name before each line.
      const file = /\/net\/(tcp|udp)6?:/.exec(line)?.[1];
      const udp = file === undefined ? isUdp(code, tail, context, headed) : file === 'udp';
      const peer = readHexEndpoint(remoteAddress, remotePort);
      const state = STATES[code.toUpperCase()] ?? 'unknown';
      return seen(
        observe({
          transport: udp ? 'udp' : 'tcp',
          local: readHexEndpoint(localAddress, localPort),
          remote: peer.port === 0 ? { ...peer, port: null } : peer,
          state: udp && state === 'closed' ? 'unconnected' : state,
          stateWord: code,
          process: uid === undefined ? null : processSeen(null, null, `uid ${uid}`),
          platform: 'linux',
        }),
      );
    };
  },
};
