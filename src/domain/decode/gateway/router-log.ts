import { endpointOf, parseColonEndpoint } from '../endpoint.ts';
import { transportOf } from '../ip-protocol.ts';
import { seen } from '../line-reader.ts';
import type { LineFormat, LineReading } from '../line-reader.ts';
import { observe } from '../observation.ts';
import { flagsIn } from '../tcp-flags.ts';
import { verdictOf } from '../verdict-words.ts';
import { passing } from './passing-packet.ts';

const ROUTEROS =
  /^(.*?)\b(input|output|forward): in:.*?proto (\w+)(?: \(([A-Z,]+)\))?, (\S+:\d{1,5})->(\S+:\d{1,5})\b/;
const NETGEAR_SCAN = /^\[DoS Attack: ([^\]]*)\] from source: (\S+), port (\d{1,5})\b/i;
const NETGEAR = /^\[LAN access from remote\] from (\S+:\d{1,5}) to (\S+:\d{1,5})\b/;

/** RouterOS: the rule's own prefix, the chain, the interfaces, the packet. */
function readRouterOs(line: string): LineReading | null {
  const [matched, prefix = '', chain, protocol = '', flags = '', from = '', to = ''] =
    ROUTEROS.exec(line) ?? [];
  if (matched === undefined) return null;
  const ends = { from: parseColonEndpoint(from), to: parseColonEndpoint(to) };
  const facts = { transport: transportOf(protocol), state: verdictOf(prefix), stateWord: flagsIn(flags) };
  if (chain === 'output')
    return passing({ ...ends, ...facts, direction: 'out', local: ends.from, remote: ends.to });
  return passing({ ...ends, ...facts, direction: chain === 'input' ? 'in' : 'through' });
}

function readNetgear(line: string): LineReading | null {
  const [matched, from = '', to = ''] = NETGEAR.exec(line) ?? [];
  if (matched === undefined) return null;
  return passing({ from: parseColonEndpoint(from), to: parseColonEndpoint(to), state: 'allowed' });
}

/** Of what it takes for an attack the router tells the sender alone. */
function readNetgearScan(line: string): LineReading | null {
  const [matched, name = '', from = '', port = ''] = NETGEAR_SCAN.exec(line) ?? [];
  if (matched === undefined) return null;
  const transport = transportOf(/\b(?:TCP|UDP)\b/.exec(name)?.[0] ?? '');
  return seen(
    observe({ relation: 'packet', transport, remote: endpointOf(from, port), state: 'logged', hint: name }),
  );
}

/** What routers of MikroTik and NETGEAR log. */
export const ROUTER_LOG: LineFormat = {
  id: 'router-log',
  title: 'MikroTik / NETGEAR log',
  create: () => (line) => readRouterOs(line) ?? readNetgear(line) ?? readNetgearScan(line),
};
