import { endpointOf } from '../endpoint.ts';
import { transportOf } from '../ip-protocol.ts';
import { NOTHING } from '../line-reader.ts';
import type { LineFormat, LineReading } from '../line-reader.ts';
import { flagsOfLetters } from '../tcp-flags.ts';
import { verdictOf } from '../verdict-words.ts';
import { passing } from './passing-packet.ts';

/** Rule, sub-rule, anchor, tracker, interface, reason; then what was done, which way, and the IP version. */
const ROW = /\d*,\d*,[^,]*,[^,]*,[\w.]+,[\w-]+,(\w+),(?:in|out),([46]),(.*)$/;

/** Where a packet's fields stand behind the IP version; its length and, in IPv6, the protocol's number are passed over. */
const FIELDS = {
  '4': { protocol: 7, source: 9 },
  '6': { protocol: 3, source: 6 },
} as const;

function readRow(line: string): LineReading | null {
  const [, action = '', version, rest = ''] = ROW.exec(line) ?? [];
  if (version !== '4' && version !== '6') return null;
  const values = rest.split(',');
  const { protocol, source } = FIELDS[version];
  const transport = transportOf(values[protocol] ?? '');
  if (transport === null) return NOTHING;
  const [from = '', to = '', fromPort = '', toPort = '', , flags] = values.slice(source);
  return passing({
    transport,
    from: endpointOf(from, fromPort),
    to: endpointOf(to, toPort),
    state: verdictOf(action),
    stateWord: transport === 'tcp' ? flagsOfLetters(flags) : null,
  });
}

/** The filter log of pfSense and OPNsense: `5,,,1000000103,igb0,match,block,in,4,…,tcp,60,203.0.113.9,…`. */
export const FILTERLOG: LineFormat = {
  id: 'filterlog',
  title: 'pfSense / OPNsense log',
  create: () => readRow,
};
