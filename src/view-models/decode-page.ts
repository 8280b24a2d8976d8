import { LINE_FORMATS } from '#domain/decode/formats.ts';
import { observe } from '#domain/decode/observation.ts';
import { stateWords } from '#domain/decode/state-words.ts';
import type { SocketState } from '#domain/decode/socket-state.ts';

/** A word that listings use and what it means. */
interface Meaning {
  readonly word: string;
  readonly meaning: string;
}

const TCP_STATES: readonly (readonly [string, SocketState])[] = [
  ['LISTEN, LISTENING', 'listening'],
  ['ESTABLISHED, ESTAB', 'established'],
  ['TIME_WAIT', 'time-wait'],
  ['CLOSE_WAIT', 'close-wait'],
  ['SYN_SENT', 'syn-sent'],
  ['SYN_RECV, SYN_RECEIVED', 'syn-received'],
  ['FIN_WAIT_1', 'fin-wait-1'],
  ['FIN_WAIT_2', 'fin-wait-2'],
  ['LAST_ACK', 'last-ack'],
  ['CLOSING', 'closing'],
  ['UNCONN, UDP without a state', 'unconnected'],
  ['Bound', 'bound'],
];

const ADDRESSES: readonly Meaning[] = [
  {
    word: '0.0.0.0:22',
    meaning: 'Every IPv4 address of the machine: open to others, unless a firewall stops them.',
  },
  { word: '[::]:22, :::22', meaning: 'Every address, IPv6 and as a rule IPv4 too: open to others.' },
  { word: '*:22, *.22', meaning: 'Every address, as lsof, ss and macOS write it.' },
  { word: '127.0.0.1:22, [::1]:22, localhost', meaning: 'Loopback: only programs on the same machine.' },
  { word: '192.168.1.5:22', meaning: 'One address: open to whoever reaches that address.' },
  {
    word: '[fe80::1%eth0]:22',
    meaning: 'A link-local address: the same network segment, through the interface after %.',
  },
  {
    word: '0.0.0.0:*, *:*, 0.0.0.0:0',
    meaning: 'In the remote column: nobody in particular. It stands beside listeners.',
  },
  {
    word: '192.168.1.5:51824',
    meaning: 'A high number beside a known one is as a rule temporary: lent to a program that calls out.',
  },
];

/** What the page says without any paste: the formats, and how to read them by eye. */
export function getDecodePage() {
  return {
    formats: LINE_FORMATS.map(({ title }) => title).sort((one, other) => one.localeCompare(other, 'en')),
    addresses: ADDRESSES,
    states: TCP_STATES.map(([word, state]) => ({
      word,
      meaning: stateWords(observe({ state, transport: 'tcp' })),
    })),
  };
}
