import { namesPort, parseColonEndpoint } from './endpoint.ts';
import { amendEach, NOTHING, seen } from './line-reader.ts';
import type { LineFormat, LineReading } from './line-reader.ts';
import { observe, processSeen } from './observation.ts';
import type { Observation, ProcessSeen } from './observation.ts';
import { readState } from './socket-state.ts';

const HEADING = /^\s*COMMAND\s+PID\b/;
const WARNING = /^lsof: |^\s+(?:Output information may be incomplete|assuming "dev=)/;
const SOCKET =
  /^\s*(\S.*?)\s+(\d+)\s+(?:\d+\s+){0,3}(?:(\S+)\s+)?(\d+[a-zA-Z]{0,2}|\S{1,4})\s+(?:IPv[46]|inet6?|sock)\s.*?\b(TCP|UDP|UDPLITE|SCTP|MPTCP)\s+(\S+)(?:\s+\((.+?)\)?)?\s*$/;
const OTHER_FILE =
  /^\s*\S.*?\s+\d+\s+.*\s(?:cwd|rtd|txt|mem|DEL|err|NOFD|\d+[a-zA-Z ]{0,2})\s+(?:REG|DIR|CHR|BLK|FIFO|PIPE|unix|KQUEUE|NPOLICY|a_inode|netlink|systm|ATALK|key|ndrv|rte|PSXSHM|PSXSEM|DEL|LINK|VREG|VDIR|pack|raw6?|unknown|IPv[46])\b/;

function asTransport(text: string): 'tcp' | 'udp' | 'sctp' {
  return text.startsWith('UDP') ? 'udp' : text === 'SCTP' ? 'sctp' : 'tcp';
}

/** The NAME column: `*:3000`, `127.0.0.1:5432`, `10.0.0.2:52341->10.0.0.3:443`. */
function readName(name: string, transport: 'tcp' | 'udp' | 'sctp', word: string | null): Observation | null {
  const [localText = '', remoteText] = name.split('->');
  const local = parseColonEndpoint(localText);
  const remote = remoteText === undefined ? null : parseColonEndpoint(remoteText);
  if (local === null || !namesPort(local)) return null;
  return observe({ transport, local, remote, state: readState(word, transport, remote), stateWord: word });
}

function readRow(line: string): LineReading | null {
  const [matched, command = '', pid = '', user, , proto = '', name = '', word] = SOCKET.exec(line) ?? [];
  if (matched === undefined) return null;
  const state = word?.replace(/^ST=/, '').split(/\s/)[0] ?? null;
  const socket = readName(name, asTransport(proto), state);
  if (socket === null) return NOTHING;
  // lsof writes a space in a program's name as \x20.
  const program = command.replace(/\\x([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCodePoint(parseInt(hex, 16)),
  );
  const owner = /^\d/.test(user ?? '') ? undefined : user;
  // The DEVICE column is an inode number on Linux and an address elsewhere.
  const platform = /\sIPv[46]\s+\d+\s/.test(line)
    ? 'linux'
    : /\sIPv[46]\s+0x/.test(line)
      ? 'macos'
      : 'unknown';
  return seen({ ...socket, process: processSeen(program, pid, owner), platform });
}

/** `lsof -F`: one field a line, its letter first. */
function createFieldReader(): (line: string) => LineReading | null {
  let process: ProcessSeen | null = null;
  let transport: 'tcp' | 'udp' | 'sctp' = 'tcp';
  return (line) => {
    const [, letter = '', value = ''] = /^([pcuLPntTfgRGdoaliskrN])(\S.*)$/.exec(line) ?? [];
    if (letter === 'p' && /^\d+$/.test(value)) {
      process = processSeen(null, value);
      return NOTHING;
    }
    if (process === null) return null;
    const owner: ProcessSeen = process;
    if (letter === 'c') process = processSeen(value, owner.pid);
    if (letter === 'L') process = processSeen(owner.name, owner.pid, value);
    if (letter === 'P' && /^(?:TCP|UDP)/.test(value)) transport = asTransport(value);
    if (letter === 'T' && value.startsWith('ST=')) {
      const word = value.slice(3);
      return amendEach((before) => ({
        ...before,
        stateWord: word,
        state: readState(word, null, before.remote),
      }));
    }
    if (letter === 'n') {
      const socket = readName(value, transport, null);
      if (socket !== null) return seen({ ...socket, process });
    }
    return letter === '' ? null : NOTHING;
  };
}

/** `lsof -i` of Linux, macOS and the BSDs, as a table or as fields (`-F`). */
export const LSOF: LineFormat = {
  id: 'lsof',
  title: 'lsof',
  create: () => {
    const readField = createFieldReader();
    return (line) => {
      if (HEADING.test(line) || WARNING.test(line)) return NOTHING;
      return readRow(line) ?? readField(line) ?? (OTHER_FILE.test(line) ? NOTHING : null);
    };
  },
};
