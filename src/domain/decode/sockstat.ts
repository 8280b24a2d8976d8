import { namesPort, parseColonEndpoint } from './endpoint.ts';
import { NOTHING, seen } from './line-reader.ts';
import type { LineFormat } from './line-reader.ts';
import { observe, processSeen } from './observation.ts';
import { readState } from './socket-state.ts';

const HEADING = /^\s*USER\s+COMMAND\s+PID\s+FD\s+PROTO\b/;
const SOCKET =
  /^\s*(\S+)\s+(\S.*?)\s+(\d+|\?)\s+(\d+|\?)\s+(tcp|udp|sctp)(?:4|6|46)?\s+(\S+)\s+(\S+)(?:\s+([A-Z][A-Z_\d]+))?\s*$/;

/** FreeBSD's `sockstat`. */
export const SOCKSTAT: LineFormat = {
  id: 'sockstat',
  title: 'sockstat (FreeBSD)',
  create: () => (line) => {
    if (HEADING.test(line)) return NOTHING;
    const [matched, user = '', command = '', pid = '', , proto = '', localText = '', remoteText = '', word] =
      SOCKET.exec(line) ?? [];
    if (matched === undefined) {
      return /^\s*\S+\s+\S+\s+\d+\s+\d+\s+(?:stream|dgram|seqpac|divert|icmp|raw)\b/.test(line)
        ? NOTHING
        : null;
    }
    const local = parseColonEndpoint(localText);
    const remote = parseColonEndpoint(remoteText);
    if (local === null || remote === null) return null;
    if (!namesPort(local)) return NOTHING;
    const transport = proto === 'udp' ? 'udp' : proto === 'sctp' ? 'sctp' : 'tcp';
    return seen(
      observe({
        transport,
        local,
        remote,
        state: readState(word ?? null, transport, remote),
        stateWord: word ?? null,
        process: processSeen(command, pid === '?' ? null : pid, user),
        platform: 'macos',
      }),
    );
  },
};
