import type { PortNumber } from '../port-number.ts';
import { TOPICS, type Topic } from '../topic.ts';
import { decodePorts, encodePorts, joinBlocks, splitBlocks } from './index-blocks.ts';
import type { DetailIndex } from './search-index.ts';

function encodeTopics(topics: DetailIndex['topics']): string {
  const lines = TOPICS.map((topic) => {
    const ports = [...topics].filter(([, here]) => here.includes(topic)).map(([port]) => port);
    return `${topic} ${encodePorts(ports.sort((left, right) => left - right))}`;
  });
  return lines.join('\n');
}

function decodeTopics(block: string): Map<PortNumber, Topic[]> {
  const topics = new Map<PortNumber, Topic[]>();
  for (const line of block.split('\n')) {
    const space = line.indexOf(' ');
    const topic = TOPICS.find((known) => known === line.slice(0, space));
    if (topic === undefined) continue;
    for (const port of decodePorts(line.slice(space + 1)))
      topics.set(port, [...(topics.get(port) ?? []), topic]);
  }
  return topics;
}

/** A line for each number: the number, then names. */
const encodeNumbered = (names: ReadonlyMap<number, readonly string[]>): string =>
  [...names].map(([number, here]) => [number, ...here].join('|')).join('\n');

function decodeNumbered(block: string): Map<number, string[]> {
  const lines = block.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [number, ...names] = line.split('|');
      return [Number(number), names];
    }),
  );
}

/** Writes the second part of the index: descriptions · topics · phrases · names of ports. */
export function encodeDetails({ descriptions, topics, phrases, portNames }: DetailIndex): string {
  return joinBlocks([
    descriptions.join('\n'),
    encodeTopics(topics),
    encodeNumbered(phrases),
    encodeNumbered(portNames),
  ]);
}

/** Reads what `encodeDetails` wrote. Throws an Error for a text that is not a whole index. */
export function decodeDetails(text: string): DetailIndex {
  const [descriptions = '', topics = '', phrases = '', portNames] = splitBlocks(text);
  if (portNames === undefined)
    throw new Error('The search index is damaged: it ends early. Build the site again.');
  return {
    descriptions: descriptions.split('\n'),
    topics: decodeTopics(topics),
    phrases: decodeNumbered(phrases),
    portNames: decodeNumbered(portNames),
  };
}
