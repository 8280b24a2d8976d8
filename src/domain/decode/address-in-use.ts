import { amendEach, NOTHING, seen } from './line-reader.ts';
import type { LineFormat, LineReading } from './line-reader.ts';
import { endpoint, endpointOf } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import { observe } from './observation.ts';
import type { SocketState } from './socket-state.ts';
import type { Observation } from './observation.ts';

const IN_USE =
  /EADDRINUSE|address (?:is )?already in use|addrinuse|already in use|port is already allocated|is in use by another|Only one usage of each socket address|(?:err\w*|exception|code|OS)\W{0,4}10048\b|\(10048\)|is already running on port|Connection in use|in use, trying|already bound|already listening on|another (?:process|postmaster|mysqld)[^.]*port|port \d+ (?:was|is) (?:already )?(?:in use|occupied|taken|busy)|\bis port \d+ in use\?|Adresse (?:bereits|wird bereits) verwendet|Adresse déjà utilisée|La dirección ya (?:se está usando|está en uso)|Adressen används redan|地址已在使用|アドレスは(?:既|すで)に使用中|Indirizzo già in uso/i;
const FORBIDDEN =
  /EACCES|(?:bind|listen|socket|AH00072|exposing port).*(?:permission denied|forbidden|not permitted|access permissions)|permission denied.*(?:make_sock|bind|listen)|(?:err\w*|exception|code|OS)\W{0,4}10013\b|\(10013\)/i;

/** The port could not be had, for whatever reason. */
const UNBOUND =
  /(?:failed|unable|could not|cannot|can't) (?:to )?(?:bind|listen)\b|configured to listen on port \d+ failed|cannot expose privileged port/i;

const ADDRESS = String.raw`(\[[\da-fA-F:.%\w]*\]|[\da-fA-F]*:[\da-fA-F:.]*|\*|[\w.-]*)`;
/** Where such messages name address and port, the surest first; groups: address, port. */
const BOTH: readonly RegExp[] = [
  new RegExp(
    `(?:EADDRINUSE|EACCES):?(?:\\s+(?:address already in use|permission denied))?[:,]?\\s+${ADDRESS}:(\\d{1,5})\\b`,
  ),
  new RegExp(`listen (?:tcp|udp)[46]? ${ADDRESS}:(\\d{1,5})\\b`),
  new RegExp(`Bind for ${ADDRESS}:(\\d{1,5}) failed`),
  new RegExp(String.raw`(?:exposing|expose) port (?:TCP|UDP) ${ADDRESS}:(\d{1,5})`),
  new RegExp(`bind host port for ${ADDRESS}:(\\d{1,5})`),
  new RegExp(`bind\\(\\) to ${ADDRESS}:(\\d{1,5})\\b`),
  new RegExp(`(?:bind|make_sock).*? to address ${ADDRESS}:(\\d{1,5})\\b`),
  /\(\s*['"]([\w.:*-]*)['"],\s*(\d{1,5})\b/,
  /for "?([\w.:*-]+)"? port (\d{1,5})\b/,
  new RegExp(`\\[${ADDRESS}:(\\d{1,5})\\]`),
  /bind \[([^\]]*)\]:(\d{1,5})\b/i,
  new RegExp(
    `(?:bind|binding|listen|listening|bound)\\w*(?: (?:to|on|address|socket|failed|for))*[ :]+(?:\\w+://)?(?:[\\w.-]+/|/)?${ADDRESS}:(\\d{1,5})\\b`,
    'i',
  ),
  new RegExp(`(?:socket|address|in use)[^\\d\\[:*]*[\\s:(\\["']${ADDRESS}:(\\d{1,5})\\b`, 'i'),
  new RegExp(`(?:\\w+://|[\\s"'(=/\\[])${ADDRESS}:(\\d{2,5})(?=[\\s"'),\\].;/]|$)`),
];
/** Port and then address: `Bind to port 22 on 0.0.0.0 failed`. */
const REVERSED = /port (\d{1,5}) on (\[?[\da-fA-F:.*]+\]?)(?=\s)/i;
const PORT_ALONE: readonly RegExp[] = [
  /\bport[:=#]?\s*["'[(]?(\d{1,5})\b/i,
  /-(\d{2,5})["\]]/,
  /\b(\d{2,5}) (?:is|was) already in use/i,
  /:(\d{2,5})\b(?=\s|$|:)/,
];
const DETAIL =
  /^\s*(?:at\s|throw er|\^|\{|\}|code: '|errno: |syscall: |address: '|port: \d|Emitted 'error'|node:(?:events|net|internal)|Traceback|File "|During handling|raise |Caused by:|\.\.\. \d+ (?:more|common)|Node\.js v|Process finished|goroutine |exit status|npm (?:ERR!|error)|Suppressed:|from \/|note: run with|thread '|The server|Description:|Action:|\*{5,}|still could not bind|nginx: \[|.*Unable to open logs|On macOS, try disabling|no listening sockets available)/;

function lineEndpoint(line: string): Endpoint | null {
  const reversed = REVERSED.exec(line);
  if (reversed !== null) return endpointOf(reversed[2] ?? '*', reversed[1] ?? '');
  for (const pattern of BOTH) {
    const [matched, address = '', port = ''] = pattern.exec(line) ?? [];
    if (matched === undefined) continue;
    const named = endpointOf(address === '' || address === 'null' ? '*' : address, port);
    if (named !== null) return named;
  }
  for (const pattern of PORT_ALONE) {
    const port = pattern.exec(line)?.[1];
    const named = port === undefined ? null : endpointOf('*', port);
    if (named !== null) return { ...named, address: null };
  }
  return null;
}

function stateOf(line: string): SocketState {
  if (IN_USE.test(line)) return 'in-use';
  return FORBIDDEN.test(line) || line.includes('privileged port') ? 'forbidden' : 'failed';
}

function failure(line: string): Observation {
  const udp = /\bUDP\b|\budp[46]?\b|\bdgram\b|:53\b.*dns/i.test(line);
  const local = lineEndpoint(line.replace(/^\S*\d{1,2}:\d\d:\d\d\S*\s|\b\d\d:\d\d:\d\d(?:[.,]\d+)?\b/g, ' '));
  return observe({
    transport: udp ? 'udp' : 'tcp',
    local: local ?? endpoint(null, null),
    state: stateOf(line),
    platform: /10048|10013|Only one usage|access permissions/.test(line) ? 'windows' : 'unknown',
  });
}

/** Lines of stack traces and banners that say nothing about a port wherever they stand. */
const TRACE =
  /^\s*(?:node:(?:events|net|internal)\S*:\d+|throw er;|at .{1,200}:\d+(?::\d+)?\)?(?: \{)?$|File ".{1,200}", line \d+|Traceback \(most|thread '.{1,80}' panicked|note: run with|\*{5,}$|APPLICATION FAILED TO START|Node\.js v\d|nginx: \[emerg\] still could not bind)/;

/** How many lines after a message may still belong to it. */
const MESSAGE_LINES = 14;
/** A line that repeats or completes the message before it: indented, a cause, a field of an error object, a hint. */
const CONTINUES = /^\s|^Caused by:|^HINT:|code: ['"]|another (?:postmaster|mysqld|process|program)\b/i;

/** The port that a line of advice names: `port: 3000`, "listening on port 8081". */
function portNamedBeside(line: string): number | null {
  const named = /^\s*port: (\d{1,5})|\bon port (\d{1,5})\b|\bport (\d{1,5}) (?:is|was)\b/i.exec(line);
  const digits = named?.[1] ?? named?.[2] ?? named?.[3];
  return digits === undefined ? null : Number(digits);
}

/** Later lines of one message repeat its port or add it: they complete the first instead of counting twice. */
function createMessageReader(): (line: string) => LineReading | null {
  let open: { port: number | null; linesLeft: number } | null = null;
  return (line) => {
    if (open !== null) open = open.linesLeft > 0 ? { ...open, linesLeft: open.linesLeft - 1 } : null;
    const complains = !TRACE.test(line) && (IN_USE.test(line) || FORBIDDEN.test(line) || UNBOUND.test(line));
    const said = open?.port ?? null;
    const isOther = said !== null && (lineEndpoint(line)?.port ?? said) !== said;
    if (complains && (open === null || isOther || !CONTINUES.test(line))) {
      const found = failure(line);
      open = { port: found.local?.port ?? null, linesLeft: MESSAGE_LINES };
      return /(?:in use|denied):? \/[\w./-]+$/.test(line) ? NOTHING : seen(found);
    }
    if (open === null) return TRACE.test(line) ? NOTHING : null;
    const port = complains ? (lineEndpoint(line)?.port ?? null) : portNamedBeside(line);
    if (port !== null && open.port === null) {
      open = { ...open, port };
      return amendEach((before) => ({ ...before, local: endpoint(before.local?.address ?? null, port) }));
    }
    return complains || port !== null || DETAIL.test(line) || TRACE.test(line) ? NOTHING : null;
  };
}

/** "Address already in use" and "permission denied" of Node, Python, Go, Java, Rust, Docker, nginx, Apache and others. */
export const ADDRESS_IN_USE: LineFormat = {
  id: 'address-in-use',
  title: 'address already in use',
  longLines: true,
  create: createMessageReader,
};
