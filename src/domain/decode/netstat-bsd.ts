import { namesPort, parseDotEndpoint } from './endpoint.ts';
import { NOTHING, seen } from './line-reader.ts';
import type { LineFormat, LineReading } from './line-reader.ts';
import { observe, processSeen } from './observation.ts';
import type { ProcessSeen } from './observation.ts';
import { readState } from './socket-state.ts';

const SOCKET = /^\s*(tcp|udp|udplite|sctp|mptcp)(?:4|6|46)?\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+)\s*(.*)$/;
const OTHER_LINES =
  /^\s*(?:icm\w*|ip4|ip6|raw\w*|divrt|kctl|kevt|vsock\w*)\s+\d|^[\da-f]{8,16}\s+(?:stream|dgram|seqpac)|\(state\)|^Registered kernel|^Active (?:LOCAL|UNIX|Multipath|kernel|VSOCK)|^id\s+flags\s+pcbcount/i;

/** Where the heading puts the process: a column of its own (`pid`) or name and number together (`process:pid`). */
type ProcessColumn = 'pid' | 'name-and-pid' | null;

function processColumnOf(heading: string): ProcessColumn {
  if (/process:pid/.test(heading)) return 'name-and-pid';
  return /\bpid\b/.test(heading) ? 'pid' : null;
}

function readProcess(facts: string, column: ProcessColumn): ProcessSeen | null {
  const together = /^\s*(?:\d+\s+){2,4}(\D.*?):(\d+)(?:\s|$)/.exec(facts);
  if (together !== null) return processSeen(together[1] ?? null, together[2] ?? null);
  // rhiwat shiwat pid epid state …
  const apart = /^\s*\d+\s+\d+\s+(\d+)(?:\s+\d+\s+(?:0x)?[\da-f]{4,5})?(?:\s|$)/.exec(facts);
  const trusted = column === 'pid' || /^\s*\d+\s+\d+\s+\d+\s+\d+\s+(?:0x)?[\da-f]{4,5}(?:\s|$)/.test(facts);
  return apart === null || !trusted ? null : processSeen(null, apart[1] ?? null);
}

/** `netstat -L`: queue lengths in place of a state, listeners only. */
function readListenQueue(line: string): LineReading | null {
  const [, proto = '', localText = ''] =
    /^\s*(?:(tcp|sctp)(?:4|6|46)?\s+)?\d+\/\d+\/\d+\s+(\S+)\s*$/.exec(line) ?? [];
  const local = parseDotEndpoint(localText);
  if (local === null || !namesPort(local)) return null;
  return seen(
    observe({ transport: proto === 'sctp' ? 'sctp' : 'tcp', local, state: 'listening', platform: 'macos' }),
  );
}

function readSocket(line: string, column: ProcessColumn): LineReading | null {
  const [, proto = '', , , localText = '', remoteText = '', rest = ''] = SOCKET.exec(line) ?? [];
  const local = parseDotEndpoint(localText);
  const remote = parseDotEndpoint(remoteText);
  if (local === null || remote === null) return null;
  if (!namesPort(local)) return namesPort(remote) ? null : NOTHING;
  const transport = proto.startsWith('udp') ? 'udp' : proto === 'sctp' ? 'sctp' : 'tcp';
  const stateWord = /^([A-Z][A-Z_0-9]+)(?=\s|$)/.exec(rest)?.[1] ?? null;
  return seen(
    observe({
      transport,
      local,
      remote,
      state: readState(stateWord, transport, remote),
      stateWord,
      process: readProcess(rest.slice(stateWord?.length ?? 0), column),
      platform: 'macos',
    }),
  );
}

/** `netstat` of macOS and the BSDs: a dot before the port. */
export const NETSTAT_BSD: LineFormat = {
  id: 'netstat-bsd',
  title: 'netstat (macOS, BSD)',
  create: () => {
    let column: ProcessColumn = null;
    return (line) => {
      if (/^\s*(?:Socket\s+)?Proto\s+Recv-Q\s+Send-Q\s.*\((?:state|STATE)\)/.test(line)) {
        column = processColumnOf(line);
        return NOTHING;
      }
      return readSocket(line, column) ?? readListenQueue(line) ?? (OTHER_LINES.test(line) ? NOTHING : null);
    };
  },
};
