import { isPortNumber } from '../port-number.ts';
import { isTransportProtocol } from '../transport-protocol.ts';
import { endpoint } from './endpoint.ts';
import { NOTHING, seen } from './line-reader.ts';
import type { LineFormat, LineReading } from './line-reader.ts';
import { observe } from './observation.ts';
import type { Observation } from './observation.ts';
import type { SocketState } from './socket-state.ts';

const PORT =
  /^\s*(\d{1,5})\/(tcp|udp|sctp)\s+(open|closed|filtered|unfiltered|open\|filtered|closed\|filtered)(?=\s|$)\s*(\S*)\s*(.*)$/;
const DISCOVERED = /^Discovered open port (\d{1,5})\/(tcp|udp|sctp) on (\S+)/;
const REPORT = /^Nmap scan report for (\S+)(?: \(([^)]+)\))?/;
const GREPABLE = /^Host: (\S+)(?: \(([^)]*)\))?\s+(.*)$/;
const XML_PORT =
  /<port protocol="(tcp|udp|sctp)" portid="(\d{1,5})">\s*<state state="([a-z|]+)"[^>]*>(?:\s*<service name="([^"]*)")?/g;
const PROSE =
  /^(?:Starting Nmap|Nmap (?:scan report|done)|Host (?:is up|script)|Host:|Not shown|All \d+ scanned|Some closed|PORT\s+STATE|MAC Address|Service (?:Info|detection)|Device type|Running|OS (?:CPE|details|detection|and)|Aggressive OS|No exact OS|Network Distance|Read data files|Completed |Initiating |Scanning |Other addresses|rDNS record|Warning:|Note:|Uptime|TCP Sequence|IP ID|TRACEROUTE|HOP |\s+Raw packets|Reason: |NSE:|SF[-:]|\||# Nmap|Nmap |Increasing send|Stats:|\d+ services? unrecognized|<)/;

function asState(word: string): SocketState {
  if (word === 'open' || word === 'closed' || word === 'filtered' || word === 'unfiltered') return word;
  return word === 'open|filtered'
    ? 'open-or-filtered'
    : word === 'closed|filtered'
      ? 'closed-or-filtered'
      : 'unknown';
}

function scanned(
  host: string | null,
  port: string,
  transport: string,
  state: string,
  hint: string,
): Observation[] {
  const number = Number(port);
  if (!isPortNumber(number)) return [];
  return [
    observe({
      transport: isTransportProtocol(transport) ? transport : null,
      remote: endpoint(host, number),
      state: asState(state),
      stateWord: state,
      relation: 'probe',
      hint: hint.trim() === '' ? null : hint.trim().slice(0, 160),
    }),
  ];
}

/** `22/open/tcp//ssh//OpenSSH 9.2/, 80/closed/tcp//http///` */
function readGrepable(line: string): LineReading | null {
  const [matched, host = '', , fields = ''] = GREPABLE.exec(line) ?? [];
  if (matched === undefined) return null;
  const [, ports = ''] = /(?:^|\t|\s)Ports:\s([^\t]*)/.exec(fields) ?? [];
  const found = ports.split(/,\s/).flatMap((text) => {
    const [port = '', state = '', transport = '', , service = '', , version = ''] = text.trim().split('/');
    return /^\d{1,5}$/.test(port) ? scanned(host, port, transport, state, `${service} ${version}`) : [];
  });
  return found.length === 0 ? NOTHING : seen(...found);
}

function readXml(line: string, host: string | null): LineReading | null {
  if (!line.includes('portid="')) return null;
  const found = [...line.matchAll(XML_PORT)].flatMap(
    ([, transport = '', port = '', state = '', service = '']) =>
      scanned(host, port, transport, state, service),
  );
  return found.length === 0 ? null : seen(...found);
}

/** `nmap` as it prints, grepable (`-oG`) and XML; masscan's lines look the same. */
export const NMAP: LineFormat = {
  id: 'nmap',
  title: 'nmap',
  create: () => {
    let host: string | null = null;
    let started = false;
    return (line) => {
      const [, name, address] =
        REPORT.exec(line) ?? /<address (addr)="([^"]+)" addrtype="ipv/.exec(line) ?? [];
      if (name !== undefined) {
        host = address ?? name;
        started = true;
      }
      const [, port = '', transport = '', state = '', service = '', version = ''] = PORT.exec(line) ?? [];
      if (port !== '') {
        started = true;
        const found = scanned(host, port, transport, state, `${service} ${version}`);
        return found.length === 0 ? null : seen(...found);
      }
      const [, foundPort = '', foundTransport = '', on = ''] = DISCOVERED.exec(line) ?? [];
      if (foundPort !== '') return seen(...scanned(on, foundPort, foundTransport, 'open', ''));
      const read = readGrepable(line) ?? readXml(line, host);
      if (read !== null) return read;
      if (/^(?:# |Starting )?Nmap |^<(?:\?xml|nmaprun)/.test(line)) started = true;
      return started && (PROSE.test(line) || /^\s*[|_]/.test(line)) ? NOTHING : null;
    };
  },
};
