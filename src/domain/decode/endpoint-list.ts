import { isPortNumber } from '../port-number.ts';
import { isTransportProtocol } from '../transport-protocol.ts';
import { endpoint, parseColonEndpoint } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import { seen } from './line-reader.ts';
import type { LineFormat } from './line-reader.ts';
import { observe } from './observation.ts';
import type { Observation } from './observation.ts';

const URL_ALONE =
  /^(?:https?|wss?|tcp|udp|redis|postgres(?:ql)?|mysql|mongodb|amqp):\/\/(?:[^@/\s]*@)?(\[[\da-f:]+\]|[\w.-]+):(\d{1,5})(?:\/\S*)?$/i;
const NUMBER_SLASH_TRANSPORT = /^(\d{1,5})\/(tcp|udp|sctp|dccp)$/i;
const TRANSPORT_SLASH_NUMBER = /^(tcp|udp|sctp|dccp)[/: ](\d{1,5})$/i;
const PORT_WORD = /^(?:port\s+|:{1,3})(\d{1,5})$/i;

function bare(seenAt: Endpoint | null, transport: string | undefined): Observation | null {
  if (seenAt === null || seenAt.port === null) return null;
  const lower = transport?.toLowerCase() ?? '';
  return observe({ transport: isTransportProtocol(lower) ? lower : null, local: seenAt });
}

function numbered(port: string | undefined, transport: string | undefined): Observation | null {
  const number = Number(port);
  return port !== undefined && isPortNumber(number) ? bare(endpoint(null, number), transport) : null;
}

function readOne(text: string): Observation | null {
  const [, host, urlPort] = URL_ALONE.exec(text) ?? [];
  if (host !== undefined) return bare(parseColonEndpoint(`${host}:${urlPort ?? ''}`), undefined);
  const [, left, leftTransport] = NUMBER_SLASH_TRANSPORT.exec(text) ?? [];
  if (left !== undefined) return numbered(left, leftTransport);
  const [, rightTransport, right] = TRANSPORT_SLASH_NUMBER.exec(text) ?? [];
  if (right !== undefined) return numbered(right, rightTransport);
  const word = PORT_WORD.exec(text)?.[1];
  if (word !== undefined) return numbered(word, undefined);
  return /^(?:\d{1,3}(?:\.\d{1,3}){3}|localhost|\*|\[[\da-fA-F:.]+\]):\d{1,5}$/.test(text)
    ? bare(parseColonEndpoint(text), undefined)
    : null;
}

/** Nothing but addresses and ports, one or several a line: `127.0.0.1:5432`, `443/tcp`, `:::3000`, `http://localhost:3000/`. */
export const ENDPOINT_LIST: LineFormat = {
  id: 'endpoint-list',
  title: 'addresses and ports',
  create: () => (line) => {
    if (line.length > 1000) return null;
    const found = line
      .trim()
      .split(/\s*[,;]\s*|\s{2,}|(?<=\d)\s+(?=\d|\[)/)
      .map(readOne);
    const all = found.filter((one) => one !== null);
    return all.length > 0 && all.length === found.length ? seen(...all) : null;
  },
};
