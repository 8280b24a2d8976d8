import { describe, expect, test } from 'vitest';
import { readArticleFiles, toArticle } from '#build/article-check/read-articles.ts';
import type { Program } from '#domain/search/search-document.ts';
import { loadPrograms } from '#registry/load-programs.ts';
import type { SearchableArticle } from '#view-models/search-index.ts';
import { getPrograms } from '#view-models/search-programs.ts';

const sentinel: Program = {
  name: 'Redis Sentinel',
  kind: 'program',
  aliases: ['sentinel'],
  ports: [{ port: 26_379, transports: ['tcp'] }],
};
const http: Program = {
  name: 'HTTP',
  kind: 'name',
  aliases: ['nginx', 'caddy'],
  ports: [{ port: 80, transports: ['tcp'] }],
};

interface Said {
  readonly aliases?: readonly string[];
  readonly software?: readonly string[];
}

function article(port: number, { aliases = [], software = [] }: Said): SearchableArticle {
  const uses = software.map((name) => ({
    software: name,
    transport: 'tcp' as const,
    what: 'listens',
    source: 'iana',
  }));
  return { port, article: { aliases: [...aliases], topics: ['concepts'], uses } };
}

const found = (...articles: readonly SearchableArticle[]) => {
  const { programs, portNames } = getPrograms([sentinel, http], articles);
  const places = programs.map(({ name, ports }): [string, number[]] => [name, ports.map(({ port }) => port)]);
  return { programs: Object.fromEntries(places), portNames: Object.fromEntries(portNames) };
};

const listed = { 'Redis Sentinel': [26_379], HTTP: [80] };

describe('getPrograms', () => {
  test.each([
    [
      'an alias of the list is a name of its own elsewhere',
      [article(1947, { aliases: ['sentinel'] })],
      { programs: listed, portNames: { 1947: ['sentinel'] } },
    ],
    [
      'software with an alias of the list is a program of its own elsewhere',
      [article(443, { software: ['Caddy'] }), article(2019, { software: ['Caddy (API)'] })],
      { programs: { ...listed, Caddy: [443, 2019] }, portNames: {} },
    ],
    [
      'where the port is in the list already, the alias adds nothing',
      [article(80, { aliases: ['caddy'], software: ['nginx'] })],
      { programs: listed, portNames: {} },
    ],
    [
      'a name of the list takes the port, whatever its punctuation',
      [article(5000, { aliases: ['redis-sentinel'] }), article(5001, { software: ['HTTP'] })],
      { programs: { 'Redis Sentinel': [26_379, 5000], HTTP: [80, 5001] }, portNames: {} },
    ],
    [
      'a name that only articles know is one program',
      [article(7, { aliases: ['zed'] }), article(9, { software: ['Zed'] })],
      { programs: { ...listed, Zed: [9, 7] }, portNames: {} },
    ],
  ])('%s', (_, articles, expected) => {
    expect(found(...articles)).toEqual(expected);
  });

  test('software knows its transports, where an alias has the same name', () => {
    const { programs } = getPrograms(
      [http],
      [article(443, { software: ['Caddy'] }), article(2019, { aliases: ['caddy'], software: ['Caddy'] })],
    );
    expect(programs.find(({ name }) => name === 'Caddy')?.ports).toEqual([
      { port: 443, transports: ['tcp'] },
      { port: 2019, transports: ['tcp'] },
    ]);
  });

  test('gives no program of the list a port that only its alias stands at', () => {
    const articles = readArticleFiles('.')
      .flatMap((file) => toArticle(file) ?? [])
      .map(({ port, data }) => ({ port, article: data }));
    const key = (name: string): string =>
      name
        .toLowerCase()
        .replace(/\s*\(.*\)$/, '')
        .replace(/[^\p{L}\p{N}+]/gu, '');
    const namedAt = new Map(
      articles.map(({ port, article: { aliases, uses } }) => [
        port,
        new Set([...aliases, ...uses.map(({ software }) => software)].map(key)),
      ]),
    );
    const curated = loadPrograms();
    const own = new Map(curated.map(({ name, ports }) => [name, ports.map(({ port }) => port)]));
    const { programs } = getPrograms(curated, articles);
    const invented = programs.flatMap(({ name, ports }) =>
      ports
        .filter(({ port }) => own.has(name) && own.get(name)?.includes(port) !== true)
        .filter(({ port }) => namedAt.get(port)?.has(key(name)) !== true)
        .map(({ port }) => `${name} ${port}`),
    );
    expect(invented).toEqual([]);
  });
});
