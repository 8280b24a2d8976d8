import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atlasFacts } from '#domain/port-map/atlas-facts.ts';
import { listBlock, summarizeBlock } from '#domain/port-map/block-summary.ts';
import { cellFacts, cellSentence } from '#domain/port-map/cell-facts.ts';
import { CELL_KINDS, cellKind } from '#domain/port-map/cell-kind.ts';
import { filteredCell } from '#domain/port-map/map-filter.ts';
import {
  boundedView,
  centredOn,
  MAP_SIDE,
  MAX_ZOOM,
  movedBy,
  portAt,
  revealing,
  WHOLE_MAP,
  zoomedAt,
} from '#domain/port-map/map-view.ts';
import { concernsPort } from '#domain/port-map/unauthorized-use.ts';
import { SMALL_ATLAS } from './small-atlas.ts';

describe('what a cell shows', () => {
  test.each([
    [22, 'either', 'article'],
    [300, 'either', 'unauthorized'],
    [7, 'either', 'assigned'],
    [7, 'tcp', 'reserved'],
    [7, 'udp', 'assigned'],
    [8, 'tcp', 'not-listed'],
    [200, 'either', 'unassigned'],
    [50_000, 'udp', 'dynamic'],
  ] as const)('%i on %s: %s', (port, transport, kind) => {
    expect(cellKind(SMALL_ATLAS, port, transport)).toBe(kind);
  });

  test('filters dim by kind and by topic', () => {
    const all = { transport: 'either', kinds: new Set(CELL_KINDS), topic: null } as const;
    expect(filteredCell(SMALL_ATLAS, 50, all).shown).toBe(true);
    expect(filteredCell(SMALL_ATLAS, 50, { ...all, kinds: new Set() }).shown).toBe(false);
    expect(filteredCell(SMALL_ATLAS, 50, { ...all, topic: 'history' }).shown).toBe(false);
    expect(filteredCell(SMALL_ATLAS, 65_535, { ...all, topic: 'history' }).shown).toBe(true);
  });

  test.each([
    [512, 'Port 512. exec on TCP, comsat, biff on UDP. Unassigned on TCP and UDP.'],
    [7, 'Port 7. Reserved on TCP, assigned on UDP.'],
    [8, 'Port 8. Not listed on TCP, assigned on UDP.'],
    [42_000, 'Port 42000. Unassigned on TCP and UDP. Unauthorized use reported.'],
    [65_535, 'Port 65535. Dynamic: assigned to nobody, lent to anybody. The Last One.'],
  ])('%i is spoken', (port, sentence) => {
    expect(cellSentence(cellFacts(SMALL_ATLAS, port))).toBe(sentence);
  });
});

describe('moving over the map', () => {
  test.each([
    ['ArrowRight', 5, false, 6],
    ['ArrowLeft', 0, false, 0],
    ['ArrowRight', 65_535, false, 65_535],
    ['ArrowUp', 100, false, 100],
    ['ArrowDown', 100, false, 356],
    ['ArrowDown', 65_400, false, 65_400],
    ['PageDown', 100, false, 4196],
    ['PageUp', 4196, false, 100],
    ['Home', 300, false, 256],
    ['End', 300, false, 511],
    ['Home', 300, true, 0],
    ['End', 300, true, 65_535],
    ['a', 300, false, null],
    ['constructor', 300, false, null],
  ])('%s from %i', (key, from, whole, to) => {
    expect(movedBy(key, from, whole)).toBe(to);
  });

  test.each([
    [0, 0, 0],
    [0.999, 0.999, 65_535],
    [0.5, 0, 128],
    [1, 0, null],
    [-0.01, 0, null],
  ])('the port at %f, %f of the whole map', (x, y, port) => {
    expect(portAt(WHOLE_MAP, x, y)).toBe(port);
  });

  test.each([
    [32_896, 8, { zoom: 8, left: 112.5, top: 112.5 }],
    [0, 8, { zoom: 8, left: 0, top: 0 }],
    [65_535, 99, { zoom: MAX_ZOOM, left: 248, top: 248 }],
    [443, 0.1, WHOLE_MAP],
  ])('port %i in the middle at zoom %f', (port, zoom, view) => {
    expect(centredOn(port, zoom)).toEqual(view);
  });

  test('zooming keeps the point, stays in bounds, and every port can be brought to the screen', () => {
    const fraction = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(
        fraction,
        fraction,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.nat(65_535),
        (x, y, factor, port) => {
          const view = zoomedAt(zoomedAt(WHOLE_MAP, 4, x, y), factor, y, x);
          expect(view.zoom).toBeGreaterThanOrEqual(1);
          expect(view.zoom).toBeLessThanOrEqual(MAX_ZOOM);
          expect(boundedView(view)).toEqual(view);
          const there = revealing(view, port);
          const shown = MAP_SIDE / there.zoom;
          expect(port % MAP_SIDE).toBeGreaterThanOrEqual(there.left - 1e-9);
          expect(port % MAP_SIDE).toBeLessThanOrEqual(there.left + shown - 1 + 1e-9);
        },
      ),
    );
  });
});

test('a block is summed up and listed without gap or overlap', () => {
  expect(summarizeBlock(SMALL_ATLAS, { first: 0, last: 255, slug: '0-255' })).toEqual({
    first: 0,
    last: 255,
    slug: '0-255',
    tcp: 98,
    udp: 99,
    reserved: 2,
    free: 156,
    articles: 1,
  });
  const runs = listBlock(SMALL_ATLAS, 0);
  expect(runs[0]?.first).toBe(0);
  expect(runs.at(-1)?.last).toBe(255);
  runs.slice(1).forEach(({ first }, index) => expect(first).toBe((runs[index]?.last ?? 0) + 1));
  expect(runs.find(({ first }) => first === 100)?.last).toBe(255);
});

test.each([
  ['Unauthorized Use Known on port 42000', 42_000, true],
  ['Unauthorized Use Known on port 42000', 41_999, false],
  ['Unauthorized Use Known on ports 2194-2196', 2195, true],
  ['Known UNAUTHORIZED USE: Ports 4490 and 4491', 4491, true],
  ['Unauthorized use by some mail users (see [RFC4146] for details)', 79, true],
  ['yes', 5, true],
])('%s concerns %i: %s', (report, port, concerned) => {
  expect(concernsPort(report, port)).toBe(concerned);
});

describe('the atlas as the decoder asks it', () => {
  const facts = atlasFacts(SMALL_ATLAS);
  test.each([
    ['ssh', 'tcp', 22],
    ['SSH', null, 22],
    ['www-http', 'tcp', 80],
    ['domain', 'udp', 53],
    ['domain', 'tcp', 53],
    ['http-alt', 'udp', 8080],
    ['smtps', 'tcp', 465],
    ['__proto__', 'tcp', null],
    ['constructor', 'tcp', null],
    ['nobody', null, null],
  ] as const)('%s on %s is %s', (name, transport, port) => {
    expect(facts.portNamed(name, transport)).toBe(port);
  });
});
