import { endpoint, parseColonEndpoint } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import { NOTHING, seen } from './line-reader.ts';
import type { LineFormat, LineReading } from './line-reader.ts';
import { observe } from './observation.ts';
import type { SocketState } from './socket-state.ts';

const HOST = String.raw`(\[[\da-fA-F:.%]+\]|[\w.-]+)`;
/** Where messages of a failed call name the other side; address and port are the first two groups. */
const CALLED: readonly RegExp[] = [
  new RegExp(`upstream: "(?:[a-z+]+://)?${HOST}(?::(\\d{1,5}))?[/"]`),
  new RegExp(`in upstream "${HOST}(?::(\\d{1,5}))?[/"]`),
  new RegExp(String.raw`attempt to connect to (?:\[?)([\w.:-]+?)(?:\]?):(\d{1,5}) `),
  new RegExp(
    String.raw`(?:ECONN\w+|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH):? \[?([\da-fA-F:.]+|[\w.-]+?)\]?:(\d{1,5})\b`,
  ),
  new RegExp(`dial (?:tcp|udp)[46]? ${HOST}:(\\d{1,5})`),
  new RegExp(
    String.raw`(?:connect|connection) to (?:(?:server (?:at|on)|host) )?"?([\w.:-]+?)"?(?: \([\w.:]+\))?,? port (\d{1,5})`,
    'i',
  ),
  /host "([\w.:-]+)".{0,80}port (\d{1,5})\b/,
  /\bConnection to ([\w.:-]+) (\d{1,5}) port \[/,
  /refused: (?:[\w.-]+)?\/?([\w.:-]+):(\d{1,5})\b/,
  /the server ([\w.-]+):(\d{1,5}) was refused/,
  /server on '([\w.:-]+):(\d{1,5})'/,
  new RegExp(String.raw`host='([\w.:-]+)', port=(\d{1,5})`),
  new RegExp(`https?://${HOST}(?::(\\d{1,5}))?[/"' ]`),
  new RegExp(`(?:connect(?:ion)? (?:to|failed:?)|to) /?${HOST}(?:/[\\d.]+)?:(\\d{1,5})\\b`, 'i'),
];
const FAILED =
  /while (?:connecting to|reading (?:response header )?from|sending (?:request )?to|SSL handshaking to) upstream|upstream prematurely|host not found in upstream|no live upstreams|AH0(?:0957|1114|1102)|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|connection refused|actively refused|connection to \S+ refused|can't connect to|failed to connect|could not connect|couldn'?t connect|connection timed out|connect timed out|i\/o timeout|was refused|port \[(?:tcp|udp)\/.{1,30}\] succeeded/i;

function outcomeOf(line: string): SocketState {
  if (/succeeded!/.test(line)) return 'open';
  // MySQL names the system's number alone: ECONNREFUSED of Linux, macOS and Windows.
  if (/refused|ECONNREFUSED|server on '.*\((?:111|61|10061)\)/i.test(line)) return 'refused';
  if (/timed out|timeout|ETIMEDOUT/i.test(line)) return 'timed-out';
  return /permission denied|EACCES/i.test(line) ? 'forbidden' : 'failed';
}

/** What a scheme means where the address names no port. */
function impliedPort(line: string): number | null {
  if (/(?:upstream: "|\s)https:\/\//.test(line)) return 443;
  return /(?:upstream: "|\s)(?:http|ws):\/\//.test(line) ? 80 : null;
}

function calledEndpoint(line: string): Endpoint | null {
  for (const pattern of CALLED) {
    const [matched, host = '', port] = pattern.exec(line) ?? [];
    if (matched === undefined) continue;
    const named =
      port === undefined
        ? endpoint(host.replace(/^\[|\]$/g, ''), impliedPort(line))
        : parseColonEndpoint(`${host}:${port}`);
    if (named !== null && named.port !== null) return named;
  }
  return null;
}

function readFailure(line: string): LineReading | null {
  if (!FAILED.test(line)) return null;
  if (/upstream: "[a-z]+:\/\/unix:|upstream: "unix:/.test(line)) return NOTHING;
  const remote = calledEndpoint(line);
  if (remote === null) return null;
  const udp = /\budp[46]?\b/.test(line);
  return seen(
    observe({
      transport: udp ? 'udp' : 'tcp',
      remote,
      state: outcomeOf(line),
      relation: 'probe',
      hint: /server: ([^,]+),/.exec(line)?.[1] ?? null,
    }),
  );
}

/** A call that failed: nginx and Apache upstreams, `ECONNREFUSED`, Go's `dial tcp`, curl, psql. */
export const UPSTREAM_ERROR: LineFormat = {
  id: 'upstream-error',
  title: 'failed connection (nginx upstream and others)',
  longLines: true,
  create: () => readFailure,
};
