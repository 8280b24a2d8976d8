import { LAST_PORT } from '../port-number.ts';
import { isTransportProtocol, type TransportProtocol } from '../transport-protocol.ts';

/** How surely a number in a text is meant as a port: the strongest kind found decides. */
export const MENTION_STRENGTH = { plain: 0, beside: 1, endpoint: 2, destination: 3 } as const;

/** A number in a text, and what stood with it. */
export interface NumberMention {
  /** Where in the text it was found. */
  readonly index: number;
  /** Its digits as typed; may lie outside 0–65535. */
  readonly digits: string;
  readonly value: number;
  readonly strength: number;
  readonly transport: TransportProtocol | null;
}

interface Pattern {
  readonly strength: number;
  /** Named groups: `n` or `m` for the number, `t` or `u` for the transport, `hex` for a hexadecimal number. */
  readonly expression: RegExp;
}

const { beside, endpoint, destination } = MENTION_STRENGTH;

/** In the order in which they are tried; what one has matched is hidden from the next. */
const PATTERNS: readonly Pattern[] = [
  // The kernel's own table, /proc/net/tcp: 0100007F:1F90
  { strength: endpoint, expression: /(?<![\w:])[0-9a-f]{8}:(?<hex>[0-9a-f]{4})(?![\w:])/g },
  // Firewall logs: SPT=44321 DPT=22
  {
    strength: destination,
    expression: /\b(?:dpt|dport|dst_?port|destination[ _-]?port)\s*[=: ]\s*(?<n>\d+)/g,
  },
  // macOS prints 127.0.0.1.5432 and *.5353
  { strength: endpoint, expression: /(?<![\w.])(?:(?:\d{1,3}\.){4}|\*\.)(?<n>\d{1,5})(?![\w.])/g },
  // nmap, docker: 8080/tcp, 53/udp
  {
    strength: endpoint,
    expression:
      /(?<![\w.])(?<n>\d+)\s*[/]\s*(?<t>tcp|udp|sctp|dccp)\b|\b(?<u>tcp|udp|sctp|dccp)[46]?[/:](?<m>\d+)\b/g,
  },
  // telnet host 25, nc -zv host 5432
  { strength: endpoint, expression: /\b(?:telnet|nc|ncat|netcat)(?:\s+-\S+)*\s+[\w.-]+\s+(?<n>\d+)\b/g },
  // docker's 8080:80, both sides; ssh -L 5433:localhost:5432
  { strength: endpoint, expression: /(?<![\w.:])(?<n>\d+)(?=:(?:[a-z][\w.-]*:)?\d+(?![\w.:]))/g },
  // localhost:3000, [::1]:6379, *:5353, :::80
  { strength: endpoint, expression: /:(?<n>\d+)(?!\w|\.\d)/g },
  // tcp 2203, tcp443, 443tcp, 53 udp
  {
    strength: beside,
    expression:
      /\b(?<t>tcp|udp|sctp|dccp)[ _-]?(?<n>\d+)(?!\w|\.\d)|(?<![\w.])(?<m>\d+)[ _-]?(?<u>tcp|udp|sctp|dccp)\b/g,
  },
  // port 2203, port=2203, --port 3000, -p 3000, PORT: 3000, puerto 443, 端口443
  {
    strength: beside,
    expression:
      /(?:(?<![a-z])(?:ports?|puertos?|portas?|porten|lport|rport|порт)|端口号?|ポート(?:番号)?|포트|(?<=\s)-p)\s*(?:number|no\.?|nr\.?|#)?\s*[=: #]?\s*(?<n>\d+)(?!\w|\.\d)/g,
  },
];

/** IPv6 and MAC addresses: their last group is not a port, unless more follows. */
const BARE_ADDRESS =
  /\[[0-9a-f:.%]+\]|(?<![\w:])::1(?=:\d)|(?<![\w:[])(?:::1|fe80[0-9a-f:]*|[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7})(?![\w:])/g;

/** What the four numbers of an address, a version or a time of day leave behind is never a port. */
const NOT_A_PORT = /(?<![\w.])v?\d+(?:\.\d+)+(?![\w])/g;

const PLAIN = /(?<![\w.]|[a-z]\w{0,40}[-_])(?:0x(?<hex>[0-9a-f]+)|#?(?<n>\d+))(?!\w|\.\d|-[a-z])/g;

function mention(match: RegExpExecArray, strength: number): NumberMention {
  const { n, m, t, u, hex } = match.groups ?? {};
  const digits = n ?? m ?? hex ?? '';
  const named = t ?? u ?? '';
  return {
    index: match.index,
    digits: hex === undefined ? digits : `0x${hex}`,
    value: Number.parseInt(digits, hex === undefined ? 10 : 16),
    strength,
    transport: isTransportProtocol(named) ? named : null,
  };
}

const hide = (matched: string): string => ' '.repeat(matched.length);

/** True for a number that fits into the 16 bits of a port field. */
export const fits = ({ value }: NumberMention): boolean => value <= LAST_PORT;

/**
 * All numbers in a cleaned text that may be ports, in the order of the text, and the text without
 * them. An endpoint or a destination found makes plain numbers (process ids, queue sizes) nobody's concern.
 */
export function findMentions(text: string): { readonly mentions: NumberMention[]; readonly rest: string } {
  const found: NumberMention[] = [];
  let rest = text.replace(BARE_ADDRESS, hide);
  const take = (expression: RegExp, strength: number): void => {
    for (const match of rest.matchAll(expression)) found.push(mention(match, strength));
    rest = rest.replace(expression, hide);
  };
  for (const { expression, strength } of PATTERNS) take(expression, strength);
  const versions = [...rest.matchAll(NOT_A_PORT)];
  rest = rest.replace(NOT_A_PORT, hide);
  take(PLAIN, MENTION_STRENGTH.plain);
  for (const { index, 0: version } of versions) {
    const isAddress = /^\d+\.\d+\.\d+\.\d+$/.test(version);
    if (!isAddress) rest = rest.slice(0, index) + version + rest.slice(index + version.length);
  }
  return { mentions: found.sort((a, b) => a.index - b.index), rest };
}
