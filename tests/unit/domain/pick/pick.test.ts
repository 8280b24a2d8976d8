import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AVOIDANCES } from '#domain/pick/avoidance.ts';
import { countFreePorts, normalizeName, objectionsTo, suggestPorts } from '#domain/pick/suggest-port.ts';
import { SMALL_ATLAS } from '../port-map/small-atlas.ts';

const ALL = new Set(AVOIDANCES.map(({ key }) => key));

describe('what speaks against a number', () => {
  test.each([
    [22, ['privileged', 'assigned', 'popular', 'blocked']],
    [7, ['privileged', 'assigned', 'reserved', 'blocked']],
    [8080, ['popular']],
    [5173, ['popular']],
    [42_000, ['unauthorized', 'temporary']],
    [10_080, ['blocked']],
    [32_767, []],
    [32_768, ['temporary']],
    [61_000, ['temporary']],
  ])('%i: %s', (port, keys) => {
    expect(objectionsTo(port, SMALL_ATLAS, ALL).map(({ key }) => key)).toEqual(keys);
  });

  test('only what is to be avoided counts', () => {
    expect(objectionsTo(22, SMALL_ATLAS, new Set())).toEqual([]);
  });

  test('the explanations name transports, names and systems', () => {
    const [, , , temporary] = objectionsTo(22, SMALL_ATLAS, ALL);
    expect(temporary?.explanation).toMatch(/Browsers/);
    expect(objectionsTo(7, SMALL_ATLAS, ALL)[1]?.explanation).toBe('IANA has assigned it on UDP.');
    expect(objectionsTo(50_000, SMALL_ATLAS, ALL)[0]?.explanation).toMatch(
      /^Linux, macOS and Windows may hand it/,
    );
  });
});

describe('the suggestion', () => {
  test('is free, a User Port, and never the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (name) => {
        const ports = suggestPorts(name, SMALL_ATLAS, ALL, 5);
        expect(new Set(ports).size).toBe(5);
        for (const port of ports) {
          expect(port).toBeGreaterThanOrEqual(1024);
          expect(port).toBeLessThan(32_768);
          expect(objectionsTo(port, SMALL_ATLAS, ALL)).toEqual([]);
        }
      }),
    );
  });

  test('is stable: these numbers must never change', () => {
    expect(
      ['weather', 'shop-api', 'käse', '天気'].map((name) => suggestPorts(name, SMALL_ATLAS, new Set(), 1)[0]),
    ).toMatchInlineSnapshot(`
      [
        34707,
        37604,
        1597,
        6866,
      ]
    `);
  });

  test('an assignment elsewhere changes nothing; on the number itself, the next one is taken', () => {
    const [chosen = 0, next = 0] = suggestPorts('weather', SMALL_ATLAS, ALL, 2);
    const assign = (port: number) => ({ ...SMALL_ATLAS, tcp: SMALL_ATLAS.tcp.with(port, 'assigned') });
    expect(suggestPorts('weather', assign(next), ALL, 1)).toEqual([chosen]);
    expect(suggestPorts('weather', assign(chosen), ALL, 1)).toEqual([next]);
  });

  test('names are spread over the whole space', () => {
    const ports = Array.from(
      { length: 2000 },
      (_, index) => suggestPorts(`project-${index}`, SMALL_ATLAS, ALL, 1)[0] ?? 0,
    );
    expect(new Set(ports).size).toBeGreaterThan(1850);
    for (let start = 1024; start < 32_768; start += 3968) {
      const share = ports.filter((port) => port >= start && port < start + 3968).length;
      expect(share).toBeGreaterThan(125);
    }
  });

  test('where nothing is left, nothing is suggested', () => {
    const full = { ...SMALL_ATLAS, tcp: SMALL_ATLAS.tcp.map(() => 'assigned' as const) };
    expect(suggestPorts('weather', full, ALL, 1)).toEqual([]);
    expect(countFreePorts(full, ALL)).toBe(0);
  });
});

test.each([
  ['My App', 'my-app'],
  ['my_app', 'my-app'],
  ['  My.App  ', 'my-app'],
  ['ＭＹ ａｐｐ', 'my-app'],
  ['---', ''],
])('%s is %s', (name, normal) => {
  expect(normalizeName(name)).toBe(normal);
});
