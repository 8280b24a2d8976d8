import { isPortNumber } from '../port-number.ts';
import { isTransportProtocol } from '../transport-protocol.ts';
import { endpoint } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import { NOTHING, seen } from './line-reader.ts';
import type { LineFormat, LineReading } from './line-reader.ts';
import { observe, processSeen } from './observation.ts';
import { flagsOfLetters } from './tcp-flags.ts';

/** The order of pfirewall.log's own `#Fields:` line. */
const USUAL_FIELDS = [
  'date',
  'time',
  'action',
  'protocol',
  'src-ip',
  'dst-ip',
  'src-port',
  'dst-port',
  'size',
  'tcpflags',
  'tcpsyn',
  'tcpack',
  'tcpwin',
  'icmptype',
  'icmpcode',
  'info',
  'path',
  'pid',
];
const ROW =
  /^\s*\d{4}-\d\d-\d\d\s+\d\d:\d\d:\d\d\s+(?:DROP|ALLOW|OPEN|CLOSE|OPEN-INBOUND|INFO-EVENTS-LOST)\s/;

function readEnd(address: string | undefined, port: string | undefined): Endpoint | null {
  const number = /^\d{1,5}$/.test(port ?? '') ? Number(port) : Number.NaN;
  return isPortNumber(number) ? endpoint(address ?? null, number) : null;
}

function readRow(line: string, fields: readonly string[]): LineReading | null {
  if (!ROW.test(line)) return null;
  const values = line.trim().split(/\s+/);
  const row = new Map(fields.map((name, index) => [name, values[index]]));
  const from = readEnd(row.get('src-ip'), row.get('src-port'));
  const to = readEnd(row.get('dst-ip'), row.get('dst-port'));
  const protocol = row.get('protocol')?.toLowerCase() ?? '';
  if ((from === null && to === null) || !isTransportProtocol(protocol)) return NOTHING;
  const action = row.get('action') ?? '';
  const path = row.get('path') ?? '-';
  // Before Vista there was no path: OPEN and CLOSE are this machine's own calls.
  const sent = path === 'SEND' || (path === '-' && (action === 'OPEN' || action === 'CLOSE'));
  const received = path === 'RECEIVE' || action === 'OPEN-INBOUND';
  const direction = sent ? 'out' : path === 'FORWARD' ? 'through' : received ? 'in' : null;
  return seen(
    observe({
      transport: protocol,
      local: sent ? from : to,
      remote: sent ? to : from,
      state: action === 'DROP' ? 'blocked' : action === 'CLOSE' ? 'logged' : 'allowed',
      stateWord: flagsOfLetters(row.get('tcpflags')) ?? action,
      process: processSeen(null, /^\d+$/.test(row.get('pid') ?? '') ? (row.get('pid') ?? null) : null),
      relation: 'packet',
      direction,
      platform: 'windows',
    }),
  );
}

/** Windows Firewall's `pfirewall.log`. */
export const WINDOWS_FIREWALL_LOG: LineFormat = {
  id: 'windows-firewall-log',
  title: 'Windows Firewall log',
  create: () => {
    let fields: readonly string[] = USUAL_FIELDS;
    return (line) => {
      const listed = /^#Fields:\s*(.+)$/.exec(line)?.[1];
      if (listed !== undefined) fields = listed.trim().split(/\s+/);
      if (/^#(?:Version|Software|Time Format|Fields)\b/.test(line)) return NOTHING;
      return readRow(line, fields);
    };
  },
};
