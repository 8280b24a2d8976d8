import { describe, expect, it } from 'vitest';
import { rangeOf } from '#domain/port-range.ts';
import { readBuiltInRegistry } from '#registry/load-registry.ts';
import { getRangeFigures, getYearFigures } from '#view-models/range-figures.ts';

const registry = readBuiltInRegistry();

describe('getRangeFigures', () => {
  it.each([
    [0, 1024, [689, 49, 284, 2]],
    [1024, 48_128, [5466, 200, 42_447, 15]],
  ])('divides the range of port %d, %d ports, for TCP', (port, size, counts) => {
    const parts = getRangeFigures(rangeOf(port), registry)?.bars[0]?.parts ?? [];
    expect(parts.map(({ count }) => count)).toEqual(counts);
    expect(counts.reduce((sum, count) => sum + count)).toBe(size);
  });

  it('draws parts that follow each other and fill the bar', () => {
    for (const { parts } of getRangeFigures(rangeOf(80), registry)?.bars ?? []) {
      let end = 0;
      for (const { start, width } of parts) {
        expect(start).toBeCloseTo(end, 1);
        end = start + width;
      }
      expect(end).toBeCloseTo(100, 1);
    }
  });

  it('names the longest free block', () => {
    expect(getRangeFigures(rangeOf(5000), registry)?.freeBlock).toContain('29170–29998: 829 ports');
  });

  it('has none for the Dynamic Ports', () => {
    expect(getRangeFigures(rangeOf(50_000), registry)).toBeNull();
  });
});

it('the years of registrations say what they leave out', () => {
  const { years, yearsNote } = getYearFigures(rangeOf(5000), registry);
  expect(Math.max(...years.map(({ height }) => height))).toBe(100);
  expect(yearsNote).toMatch(
    /^[\d,]+ assignments.*3,047 without a date.*260 whose date is not in the built-in data\.$/,
  );
});
