import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeDetails, encodeDetails } from '#domain/search/detail-index-format.ts';
import { decodeNames, encodeNames } from '#domain/search/name-index-format.ts';
import { SearchEngine } from '#domain/search/search-engine.ts';
import { NO_FILTERS, readFilters } from '#domain/search/search-filters.ts';
import { filledEngine, realIndex } from '../../search-sources.ts';

const index = realIndex();
const engine = filledEngine(index);
const ports = (query: string, limit = 8): number[] =>
  engine.search(query, limit).hits.map(({ document }) => document.port);

describe('order of results', () => {
  test('an exact number comes before a name with that number', () => {
    expect(ports('22')).toEqual([22]);
    expect(ports('80,443')).toEqual([80, 443]);
  });

  test('a range lists its ports in order, unassigned ones too', () => {
    expect(ports('5550-5553')).toEqual([5550, 5551, 5552, 5553]);
    expect(engine.search('0-65535', 3)).toMatchObject({ total: 65_536 });
  });

  test('an exact name comes before names that only begin so, these before words', () => {
    const reasons = engine.search('ssh', 50).hits.map(({ reason }) => reason.kind);
    expect(reasons[0]).toBe('service');
    const order = ['service', 'name', 'program', 'topic', 'prefix', 'word', 'words', 'similar'];
    const places = reasons.map((kind) => order.indexOf(kind));
    expect(places).toEqual([...places].sort((left, right) => left - right));
  });

  test('of the ports of one service those with an article come first, then the lower number', () => {
    const found = engine
      .search('x11', 64)
      .hits.map(({ document: { port, hasArticle } }) => ({ port, hasArticle }));
    expect(found[0]).toEqual({ port: 6000, hasArticle: true });
    const wanted = found.toSorted((a, b) => Number(b.hasArticle) - Number(a.hasArticle) || a.port - b.port);
    expect(found).toEqual(wanted);
  });

  test.each([
    ['65536', '65536'],
    ['-1', '-1'],
    ['port 70000', '70000'],
  ])('%s says that there is no such port', (query, number) => {
    expect(engine.search(query, 8)).toMatchObject({ total: 0, query: { outOfRange: [number] } });
  });

  test('a version does not hide the program, and stays reachable', () => {
    expect(ports('postgres 14').slice(0, 1)).toEqual([5432]);
    expect(ports('postgres 14', 100)).toContain(14);
  });
});

describe('what a result says', () => {
  test('number, transports, names, description, status and reason', () => {
    const [hit] = engine.search('b2_runtime', 1).hits;
    expect(hit).toMatchObject({
      document: {
        port: 2203,
        status: { tcp: 'assigned', udp: 'assigned' },
        services: [{ name: 'b2-runtime', transports: ['tcp', 'udp'] }],
        hasArticle: true,
      },
      reason: { kind: 'service', text: 'b2-runtime' },
    });
    expect(hit?.document.description).toMatch(/^b2.runtime protocol$/i);
  });

  test.each([
    [4, 'unassigned'],
    [60_999, 'dynamic'],
  ])('port %d is not in the index and yet known to be %s', (port, status) => {
    expect(engine.document(port)).toMatchObject({ port, status: { tcp: status, udp: status }, services: [] });
  });
});

describe('filters', () => {
  const filters = (query: string) => {
    const parameters = new URLSearchParams(query);
    return readFilters((name) => parameters.get(name));
  };

  test('unknown values filter nothing', () => {
    expect(filters('transport=ipx&status=__proto__&range=constructor&topic=%00')).toEqual(NO_FILTERS);
  });

  test.each([
    ['dns', 'transport=udp', 53],
    ['', 'status=reserved', 0],
    ['', 'range=dynamic', 49_152],
    ['', 'topic=time&transport=tcp', 13],
    ['0-65535', 'range=user', 1024],
  ])('%j with %s begins with %d', (query, given, first) => {
    expect(engine.search(query, 1, filters(given)).hits[0]?.document.port).toBe(first);
  });

  test('every result passes them', () => {
    const { hits } = engine.search('server', 200, filters('transport=tcp&status=assigned&range=user'));
    expect(hits.length).toBeGreaterThan(20);
    for (const { document } of hits) {
      expect(document.status.tcp).toBe('assigned');
      expect(document.port).toBeGreaterThanOrEqual(1024);
    }
  });
});

describe('bad input', () => {
  const HOSTILE = [
    'a'.repeat(10_240),
    '1'.repeat(10_240),
    '((((((((.*)+)+$'.repeat(700),
    '🎮🎮🎮',
    '\u202e22\u202c ssh',
    '<script>alert(1)</script>',
    "' OR 1=1; DROP TABLE ports; --",
    '\ud800',
    'ssh\udfff',
    '__proto__',
    'constructor',
    'toString',
    '%00%ff',
    '\u0000',
    '{1+1}',
    'a\u0301\u0302\u0303'.repeat(300),
    '🏳️‍🌈',
    '()[]{}*+?^$|\\',
    ' \t\n ',
    'x '.repeat(3_000),
    '﷽'.repeat(600),
  ];

  test.each(HOSTILE.map((query) => [query]))('%j is answered', (query) => {
    const { hits, total } = engine.search(query, 8);
    expect(hits.length).toBeLessThanOrEqual(8);
    expect(total).toBeGreaterThanOrEqual(hits.length);
  });

  test('any text is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
        expect(engine.search(query, 8).hits.length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 200 },
    );
  });

  test('numbers are answered before there is an index', () => {
    expect(new SearchEngine().search('localhost:3000', 8).hits.map(({ document }) => document.port)).toEqual([
      3000,
    ]);
    expect(new SearchEngine().search('ssh', 8).total).toBe(0);
  });
});

describe('the index files', () => {
  test('say the same after travelling', () => {
    expect(decodeNames(encodeNames(index.names))).toEqual(index.names);
    expect(decodeDetails(encodeDetails(index.details)).descriptions).toEqual(index.details.descriptions);
    expect(decodeDetails(encodeDetails(index.details)).phrases).toEqual(index.details.phrases);
    const topics = decodeDetails(encodeDetails(index.details)).topics;
    expect(new Set(topics.keys())).toEqual(new Set(index.details.topics.keys()));
  });

  test.each(['', '<!doctype html>', encodeNames(index.names).slice(0, 60_000)])(
    'half a file is refused',
    (text) => {
      expect(() => decodeNames(text)).toThrow(/damaged/);
      expect(() => decodeDetails(text.slice(0, 20))).toThrow(/damaged/);
    },
  );

  test('cover every assigned port and every service name with a port', () => {
    const names = new Set(index.names.ports.flatMap(({ services }) => services.map(({ name }) => name)));
    for (const name of ['ssh', 'b2-runtime', 'whoispp', 'cl-1', '914c-g', 'x11', 'commplex-main'])
      expect(names).toContain(name);
    expect(names.size).toBeGreaterThan(6_000);
  });
});
