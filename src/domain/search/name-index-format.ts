import { ASSIGNMENT_STATUSES, type AssignmentStatus } from '../assignment-status.ts';
import type { PortNumber } from '../port-number.ts';
import { TOPICS, type Topic } from '../topic.ts';
import { TRANSPORT_PROTOCOLS, type TransportProtocol } from '../transport-protocol.ts';
import type { Program, ServiceNameHere } from './search-document.ts';
import type { IndexedPort, NameIndex } from './search-index.ts';

/**
 * The name index as it travels: six blocks of lines, so that like stands beside like and compresses
 * well. Ports are differences from the port before, in base 36. See `encodeNames` for the blocks.
 */
const BLOCK = '\n\f\n';

const FIRST_LETTER = 97;

function encodePorts(ports: readonly PortNumber[]): string {
  return ports.map((port, index) => (port - (ports[index - 1] ?? 0)).toString(36)).join(' ');
}

function decodePorts(text: string): PortNumber[] {
  let port = 0;
  return text === '' ? [] : text.split(' ').map((difference) => (port += Number.parseInt(difference, 36)));
}

/** One letter for the pair of states. */
function encodeStatus({ tcp, udp }: IndexedPort['status']): string {
  const pair =
    ASSIGNMENT_STATUSES.indexOf(tcp) * ASSIGNMENT_STATUSES.length + ASSIGNMENT_STATUSES.indexOf(udp);
  return String.fromCharCode(FIRST_LETTER + pair);
}

const statusAt = (index: number): AssignmentStatus => ASSIGNMENT_STATUSES[index] ?? 'unassigned';

function decodeStatus(letter: number): IndexedPort['status'] {
  const pair = letter - FIRST_LETTER;
  const count = ASSIGNMENT_STATUSES.length;
  return { tcp: statusAt(Math.floor(pair / count)), udp: statusAt(pair % count) };
}

const encodeTransports = (transports: readonly TransportProtocol[]): string =>
  transports.map((transport) => transport.charAt(0)).join('');

function decodeTransports(letters: string): TransportProtocol[] {
  return TRANSPORT_PROTOCOLS.filter((transport) => letters.includes(transport.charAt(0)));
}

/** The transports that need not be written: those of TCP and UDP that are assigned. */
function usualTransports({ tcp, udp }: IndexedPort['status']): string {
  return `${tcp === 'assigned' ? 't' : ''}${udp === 'assigned' ? 'u' : ''}`;
}

function encodeService({ name, transports }: ServiceNameHere, usual: string): string {
  const letters = encodeTransports(transports);
  return letters === usual ? name : `${name} ${letters}`;
}

function decodeService(text: string, usual: string): ServiceNameHere {
  const [name = '', letters = usual] = text.split(' ');
  return { name, transports: decodeTransports(letters) };
}

function encodeProgram({ name, kind, aliases, ports, topic }: Program): string {
  const places = ports.map(({ port, transports }) => `${port}${encodeTransports(transports)}`).join(' ');
  return [kind === 'name' ? `=${name}` : name, aliases.join('|'), places, topic ?? ''].join('\t');
}

const findTopic = (text: string): Topic | null => TOPICS.find((topic) => topic === text) ?? null;

function decodeProgram(line: string): Program {
  const [label = '', aliases = '', places = '', topic = ''] = line.split('\t');
  return {
    name: label.replace(/^=/, ''),
    kind: label.startsWith('=') ? 'name' : 'program',
    aliases: aliases === '' ? [] : aliases.split('|'),
    ports: places
      .split(' ')
      .map((place) => ({ port: Number.parseInt(place, 10), transports: decodeTransports(place) })),
    topic: findTopic(topic),
  };
}

function encodeTopics(ports: readonly IndexedPort[]): string {
  const lines = TOPICS.map((topic) => {
    const here = ports.filter(({ topics }) => topics.includes(topic)).map(({ port }) => port);
    return here.length > 0 ? `${topic} ${encodePorts(here)}` : '';
  });
  return lines.filter((line) => line !== '').join('\n');
}

function decodeTopics(block: string): Map<PortNumber, Topic[]> {
  const topics = new Map<PortNumber, Topic[]>();
  for (const line of block.split('\n')) {
    const space = line.indexOf(' ');
    const topic = findTopic(line.slice(0, space));
    if (topic === null) continue;
    for (const port of decodePorts(line.slice(space + 1)))
      topics.set(port, [...(topics.get(port) ?? []), topic]);
  }
  return topics;
}

/** Writes the name index: ports · states · articles · topics · service names by port · programs. */
export function encodeNames({ ports, programs }: NameIndex): string {
  return [
    encodePorts(ports.map(({ port }) => port)),
    ports.map(({ status }) => encodeStatus(status)).join(''),
    encodePorts(ports.filter(({ hasArticle }) => hasArticle).map(({ port }) => port)),
    encodeTopics(ports),
    ports
      .map(({ services, status }) =>
        services.map((one) => encodeService(one, usualTransports(status))).join('\t'),
      )
      .join('\n'),
    programs.map(encodeProgram).join('\n'),
  ].join(BLOCK);
}

/** Reads what `encodeNames` wrote. Throws an Error for a text that is not a whole index. */
export function decodeNames(text: string): NameIndex {
  const [portBlock = '', states = '', articleBlock = '', topicBlock = '', serviceBlock = '', programBlock] =
    text.split(BLOCK);
  const numbers = decodePorts(portBlock);
  const lines = serviceBlock.split('\n');
  if (programBlock === undefined || lines.length !== numbers.length || states.length !== numbers.length) {
    throw new Error('The search index is damaged: its blocks do not match. Build the site again.');
  }
  const articles = new Set(decodePorts(articleBlock));
  const topics = decodeTopics(topicBlock);
  const ports = numbers.map((port, index): IndexedPort => {
    const status = decodeStatus(states.charCodeAt(index));
    const line = lines[index] ?? '';
    const usual = usualTransports(status);
    const services = line === '' ? [] : line.split('\t').map((service) => decodeService(service, usual));
    return { port, status, services, hasArticle: articles.has(port), topics: topics.get(port) ?? [] };
  });
  return { ports, programs: programBlock === '' ? [] : programBlock.split('\n').map(decodeProgram) };
}
