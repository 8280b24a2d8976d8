import { ASSIGNMENT_STATUSES } from '../assignment-status.ts';
import type { AssignmentStatus } from '../assignment-status.ts';
import { PORT_COUNT } from '../port-number.ts';
import type { PortNumber } from '../port-number.ts';
import { TOPICS } from '../topic.ts';
import type { AtlasArticle, AtlasNames, PortAtlas } from './port-atlas.ts';

/*
 * One text, made to compress well: a line for each part, lists of ports as distances in base 36.
 *   atlas 1 <as of>
 *   <TCP statuses> and <UDP statuses>: runs of a letter and a length, `a1u3…`
 *   <ports with unauthorized use>
 *   <number of ports with names>, then `distance TAB tcp names TAB udp names`; UDP empty: as TCP; `-`: none
 *   a line for each article: `distance TAB title TAB uses TAB topic numbers`
 */
const MAGIC = 'atlas 1 ';
const LETTERS = 'aruds';
const RADIX = 36;

/** Thrown when a text is not an atlas: another version, cut short or damaged. */
export class AtlasFormatError extends Error {
  override readonly name = 'AtlasFormatError';
}

function encodeRuns(statuses: readonly AssignmentStatus[]): string {
  const runs: string[] = [];
  for (let start = 0; start < statuses.length;) {
    const status = statuses[start];
    let end = start + 1;
    while (end < statuses.length && statuses[end] === status) end += 1;
    runs.push(
      `${LETTERS.charAt(ASSIGNMENT_STATUSES.findIndex((known) => known === status))}${encodeLength(end - start)}`,
    );
    start = end;
  }
  return runs.join('');
}

/** Upper-case digits, so that a length never looks like the letter of the next run. */
function encodeLength(length: number): string {
  return length === 1 ? '' : length.toString(RADIX).toUpperCase();
}

function decodeRuns(text: string): AssignmentStatus[] {
  const statuses: AssignmentStatus[] = [];
  for (const [, letter = '', length = ''] of text.matchAll(/([a-z])([\dA-Z]*)/g)) {
    const status = ASSIGNMENT_STATUSES[LETTERS.indexOf(letter)];
    if (status === undefined) throw new AtlasFormatError(`the atlas has no status ${letter}`);
    const count = length === '' ? 1 : Number.parseInt(length, RADIX);
    if (statuses.length + count > PORT_COUNT)
      throw new AtlasFormatError('the atlas has more statuses than ports');
    for (let done = 0; done < count; done += 1) statuses.push(status);
  }
  if (statuses.length !== PORT_COUNT)
    throw new AtlasFormatError(`the atlas has ${statuses.length} statuses instead of ${PORT_COUNT}`);
  return statuses;
}

function list(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\t\n\r|]/g, ' ')).join('|');
}

function unlist(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.split('|');
}

/** Each item after the distance of its port from the one before. */
function byDistance<T>(items: Iterable<readonly [PortNumber, T]>, show: (item: T) => string): string[] {
  let before = 0;
  return [...items]
    .sort(([left], [right]) => left - right)
    .map(([port, item]) => {
      const distance = (port - before).toString(RADIX);
      before = port;
      return `${distance}${show(item)}`;
    });
}

function showNames({ tcp, udp }: AtlasNames): string {
  const [tcpList, udpList] = [list(tcp), list(udp)];
  if (tcpList === udpList) return `\t${tcpList}`;
  return `\t${tcpList}\t${udpList === '' ? '-' : udpList}`;
}

function showArticle({ title, uses, topics }: AtlasArticle): string {
  const numbers = topics.map((topic) => TOPICS.indexOf(topic).toString(RADIX)).join('|');
  return `\t${list([title])}\t${list(uses)}\t${numbers}`;
}

/** Writes an atlas as text. What the registry says may be given, where it has been written before. */
export function encodeAtlas(atlas: PortAtlas, registryPart = encodeRegistryPart(atlas)): string {
  return [registryPart, ...byDistance(atlas.articles, showArticle)].join('\n');
}

/** Writes what no article changes of an atlas: the text begins with it. */
export function encodeRegistryPart(atlas: Omit<PortAtlas, 'articles'>): string {
  const names = byDistance(atlas.names, showNames);
  const unauthorized = byDistance(
    [...atlas.unauthorized].map((port) => [port, null] as const),
    () => '',
  );
  return [
    `${MAGIC}${atlas.asOf}`,
    encodeRuns(atlas.tcp),
    encodeRuns(atlas.udp),
    unauthorized.join(' '),
    String(names.length),
    ...names,
  ].join('\n');
}

function readByDistance<T>(
  lines: readonly string[],
  read: (cells: readonly string[]) => T,
): Map<PortNumber, T> {
  let port = 0;
  return new Map(
    lines.map((line) => {
      const [distance = '', ...cells] = line.split('\t');
      port += Number.parseInt(distance, RADIX);
      if (!(port < PORT_COUNT)) throw new AtlasFormatError(`the atlas is damaged at "${line.slice(0, 40)}"`);
      return [port, read(cells)];
    }),
  );
}

function readNames([tcp, udp]: readonly string[]): AtlasNames {
  return { tcp: unlist(tcp), udp: udp === undefined ? unlist(tcp) : udp === '-' ? [] : unlist(udp) };
}

function readArticle([title = '', uses, topics]: readonly string[]): AtlasArticle {
  const known = unlist(topics).flatMap((number) => TOPICS[Number.parseInt(number, RADIX)] ?? []);
  return { title, uses: unlist(uses), topics: known };
}

/** Reads an atlas. Throws an {@link AtlasFormatError} for any other text. */
export function decodeAtlas(text: string): PortAtlas {
  const [magic = '', tcp = '', udp = '', unauthorized = '', count = '', ...lines] = text.split('\n');
  if (!magic.startsWith(MAGIC)) throw new AtlasFormatError('this is not a port atlas of version 1');
  const named = Number(count);
  if (!Number.isInteger(named) || named > lines.length) throw new AtlasFormatError('the atlas was cut short');
  return {
    asOf: magic.slice(MAGIC.length),
    tcp: decodeRuns(tcp),
    udp: decodeRuns(udp),
    unauthorized: new Set(
      readByDistance(unauthorized === '' ? [] : unauthorized.split(' '), () => null).keys(),
    ),
    names: readByDistance(lines.slice(0, named), readNames),
    articles: readByDistance(lines.slice(named), readArticle),
  };
}
