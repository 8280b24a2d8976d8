import { describe, expect, test } from 'vitest';
import { PORT_RANGES, rangeOf } from '#domain/port-range.ts';

describe('the ranges of RFC 6335', () => {
  test('cover 0 to 65535 without gap or overlap', () => {
    let next = 0;
    for (const { first, last } of PORT_RANGES) {
      expect(first).toBe(next);
      next = last + 1;
    }
    expect(next).toBe(65_536);
  });

  test.each([
    [0, 'system'],
    [1023, 'system'],
    [1024, 'user'],
    [49_151, 'user'],
    [49_152, 'dynamic'],
    [65_535, 'dynamic'],
  ])('%i is a %s port', (port, key) => {
    expect(rangeOf(port).key).toBe(key);
  });

  test.each([-1, 65_536, 80.5, NaN])('%s is refused', (port) => {
    expect(() => rangeOf(port)).toThrow(RangeError);
  });
});
