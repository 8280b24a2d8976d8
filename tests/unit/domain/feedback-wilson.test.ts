import { expect, test } from 'vitest';
import { wilsonLowerBound } from '#domain/feedback-wilson.ts';

test.each([
  [0, 0, 0],
  [0, 1, 0],
  [0, 1000, 0],
  [1, 1, 0.2065],
  [8, 10, 0.4902],
  [10, 10, 0.7225],
  [80, 100, 0.7112],
  [1, 100, 0.0018],
  [500_000, 1_000_000, 0.499],
])('%i of %i is at least %d', (hits, total, bound) => {
  expect(wilsonLowerBound(hits, total)).toBeCloseTo(bound, 4);
});

test.each([
  [2, 1],
  [-1, 1],
  [0.5, 1],
  [0, -1],
  [Number.NaN, 1],
  [1, Infinity],
])('%d of %d is no share', (hits, total) => {
  expect(() => wilsonLowerBound(hits, total)).toThrow(RangeError);
});
