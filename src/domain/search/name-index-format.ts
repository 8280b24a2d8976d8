import { ASSIGNMENT_STATUSES, type AssignmentStatus } from '../assignment-status.ts';
import type { PortNumber } from '../port-number.ts';
import { TRANSPORT_PROTOCOLS, type TransportProtocol } from '../transport-protocol.ts';
import type { Program, ServiceNameHere } from './search-document.ts';
import { decodePorts, encodePorts, joinBlocks, splitBlocks } from './index-blocks.ts';
import type { IndexedPort, NameIndex } from './search-index.ts';

const FIRST_LETTER = 97;

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

type Place = Program['ports'][number];

/** `5432` for TCP alone, else `53tu`; `80-` where the transport is not said. */
function encodePlace({ port, transports }: Place, before: PortNumber): string {
  const letters = encodeTransports(transports);
  return `${port - before}${letters === 't' ? '' : letters || '-'}`;
}

function decodePlace(text: string, before: PortNumber): Place {
  const letters = text.replace(/^-?\d+/, '');
  return { port: before + Number.parseInt(text, 10), transports: decodeTransports(letters || 't') };
}

const homeOf = ({ ports: [home] }: Program): PortNumber => home?.port ?? 0;

/** The first place of a program is written as the difference from the program before, the others from that. */
function encodePlaces(programs: readonly Program[]): string {
  const lines = programs.map((program, index) => {
    const previous = programs[index - 1];
    const before = previous === undefined ? 0 : homeOf(previous);
    const home = homeOf(program);
    return program.ports.map((place, order) => encodePlace(place, order === 0 ? before : home)).join(' ');
  });
  return lines.join('\n');
}

function decodePlaces(block: string): Place[][] {
  let before = 0;
  return block.split('\n').map((line) => {
    const [first = '', ...others] = line.split(' ');
    const home = decodePlace(first, before);
    before = home.port;
    return [home, ...others.map((other) => decodePlace(other, home.port))];
  });
}

/** Three blocks: names (everyday names begin with `=`), aliases, places; one line a program. */
function encodePrograms(programs: readonly Program[]): string[] {
  return [
    programs.map(({ name, kind }) => (kind === 'name' ? `=${name}` : name)).join('\n'),
    programs.map(({ aliases }) => aliases.join('|')).join('\n'),
    encodePlaces(programs),
  ];
}

function decodePrograms(names: string, aliasBlock: string, placeBlock: string): Program[] {
  const aliases = aliasBlock.split('\n');
  const places = decodePlaces(placeBlock);
  return names.split('\n').map((label, index) => ({
    name: label.replace(/^=/, ''),
    kind: label.startsWith('=') ? 'name' : 'program',
    aliases: (aliases[index] ?? '').split('|').filter((alias) => alias !== ''),
    ports: places[index] ?? [],
  }));
}

/** Writes the name index: ports · states · articles · service names by port · programs in three blocks. */
export function encodeNames({ ports, programs }: NameIndex): string {
  const services = ports.map(({ services: here, status }) =>
    here.map((one) => encodeService(one, usualTransports(status))).join('\t'),
  );
  return joinBlocks([
    encodePorts(ports.map(({ port }) => port)),
    ports.map(({ status }) => encodeStatus(status)).join(''),
    encodePorts(ports.filter(({ hasArticle }) => hasArticle).map(({ port }) => port)),
    services.join('\n'),
    ...encodePrograms(programs),
  ]);
}

/** Reads what `encodeNames` wrote. Throws an Error for a text that is not a whole index. */
export function decodeNames(text: string): NameIndex {
  const [
    portBlock = '',
    states = '',
    articleBlock = '',
    serviceBlock = '',
    names = '',
    aliases = '',
    places,
  ] = splitBlocks(text);
  const numbers = decodePorts(portBlock);
  const lines = serviceBlock.split('\n');
  if (places === undefined || lines.length !== numbers.length || states.length !== numbers.length) {
    throw new Error('The search index is damaged: its blocks do not match. Build the site again.');
  }
  const articles = new Set(decodePorts(articleBlock));
  const ports = numbers.map((port, index): IndexedPort => {
    const status = decodeStatus(states.charCodeAt(index));
    const usual = usualTransports(status);
    const services = (lines[index] ?? '').split('\t').filter((service) => service !== '');
    return {
      port,
      status,
      services: services.map((service) => decodeService(service, usual)),
      hasArticle: articles.has(port),
    };
  });
  return { ports, programs: decodePrograms(names, aliases, places) };
}
