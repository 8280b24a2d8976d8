import { endpointOf } from '../endpoint.ts';
import type { Endpoint } from '../endpoint.ts';
import { transportOf } from '../ip-protocol.ts';
import { NOTHING } from '../line-reader.ts';
import type { LineFormat, LineReading } from '../line-reader.ts';
import { flagsIn } from '../tcp-flags.ts';
import { verdictOf } from '../verdict-words.ts';
import { passing } from './passing-packet.ts';

const TAG = /%(?:ASA|FTD|PIX|FWSM|SEC|IPV6_ACL)-(?:\w+-)?\d-\w+: /;
/** How the messages name protocol, sender and destination; a user's name may stand in parentheses after an end. */
const SENTENCES: readonly RegExp[] = [
  /\b(?<protocol>\w+) src (?<from>\S+).*? dst (?<to>\S+)/,
  /\b(?<protocol>TCP|UDP)\b.*? from (?<from>\S+) to (?<to>\S+)/,
  /\b(?<protocol>\w+) (?<from>[^\s(]+\([\w-]+\)).*?-> ?(?<to>[^\s(]+\([\w-]+\))/,
  /\b(?:inbound )?(?<protocol>TCP|UDP|SCTP) connection \d+ for (?<from>\S+).*? to (?<to>\S+)/,
];
const OUTBOUND = /\boutbound \w+ connection\b/;

/** `outside:203.0.113.9/443`, `outside/203.0.113.9(443)` or either without the interface. */
function readEnd(text: string): Endpoint | null {
  const [, where = '', port = ''] = /^(.+)[/(]([\w-]+)\)?$/.exec(text) ?? [];
  const isAddress = /^(?:[\d.]+|[\da-f]*(?::[\da-f.]*){2,})$/i.test(where);
  return endpointOf(isAddress ? where : where.replace(/^[^:/]+[:/]/, ''), port);
}

function readMessage(line: string): LineReading | null {
  const tag = TAG.exec(line);
  if (tag === null) return null;
  const message = line.slice(tag.index + tag[0].length);
  const ends = SENTENCES.map((sentence) => sentence.exec(message)?.groups).find(
    (groups) => groups !== undefined,
  );
  const transport = transportOf(ends?.['protocol'] ?? '');
  if (ends === undefined) return null;
  if (transport === null) return NOTHING;
  const [first, second] = [readEnd(ends['from'] ?? ''), readEnd(ends['to'] ?? '')];
  // Of a call from inside, the message names the outside first.
  const [from, to] = OUTBOUND.test(message) ? [second, first] : [first, second];
  const flags = transport === 'tcp' ? flagsIn(/\bflags [A-Z ]+/.exec(message)?.[0] ?? '') : null;
  return passing({ transport, from, to, state: verdictOf(message), stateWord: flags });
}

/** What Cisco's firewalls (ASA, Firepower) and the access lists of its routers log. */
export const CISCO_LOG: LineFormat = {
  id: 'cisco-log',
  title: 'Cisco log',
  create: () => readMessage,
};
