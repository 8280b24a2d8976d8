import { endpointOf } from '../endpoint.ts';
import { transportOf } from '../ip-protocol.ts';
import { NOTHING } from '../line-reader.ts';
import type { LineFormat, LineReading } from '../line-reader.ts';
import { verdictOf } from '../verdict-words.ts';
import { passing } from './passing-packet.ts';

/** Version 2: account, interface, both addresses, both ports, protocol, four counts and times, action, status. */
const RECORD =
  /^\s*2 (?:\d{12}|unknown) eni-\w+ (\S+) (\S+) (\S+) (\S+) (\S+) \S+ \S+ \d+ \d+ (ACCEPT|REJECT|-) (?:OK|NODATA|SKIPDATA)\b/;
const HEADING = /^\s*version account-id interface-id srcaddr dstaddr srcport dstport\b/;

function readRecord(line: string): LineReading | null {
  if (HEADING.test(line)) return NOTHING;
  const [matched, source = '', destination = '', sourcePort = '', port = '', protocol = '', action = ''] =
    RECORD.exec(line) ?? [];
  if (matched === undefined) return null;
  const transport = transportOf(protocol);
  if (transport === null) return NOTHING;
  return passing({
    transport,
    from: endpointOf(source, sourcePort),
    to: endpointOf(destination, port),
    state: verdictOf(action),
  });
}

/** The flow log of an Amazon VPC in its default format. */
export const FLOW_LOG: LineFormat = {
  id: 'flow-log',
  title: 'AWS VPC flow log',
  create: () => readRecord,
};
