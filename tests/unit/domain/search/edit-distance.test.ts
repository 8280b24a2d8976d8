import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, letterMask, maskDifference } from '#domain/search/edit-distance.ts';

test.each([
  ['postgers', 'postgres', 1],
  ['kubernets', 'kubernetes', 1],
  ['wiregaurd', 'wireguard', 1],
  ['', '', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['ssh', 'ssh', 0],
  ['htpp', 'http', 1],
  ['kitten', 'sitting', 3],
])('%s → %s is %d', (left, right, distance) => {
  expect(editDistance(left, right, 5)).toBe(distance);
});

test('beyond the limit it says so early', () => {
  expect(editDistance('kitten', 'sitting', 2)).toBe(3);
  expect(editDistance('a', 'abcdefgh', 2)).toBe(3);
  expect(editDistance('a'.repeat(200), 'b'.repeat(200), 2)).toBe(3);
});

const word = fc.stringMatching(/^[a-e]{0,8}$/);

test('it is symmetric, zero only for equals, and never below what the letters allow', () => {
  fc.assert(
    fc.property(word, word, (left, right) => {
      const distance = editDistance(left, right, 8);
      expect(editDistance(right, left, 8)).toBe(distance);
      expect(distance === 0).toBe(left === right);
      expect(maskDifference(letterMask(left), letterMask(right))).toBeLessThanOrEqual(distance * 2);
    }),
  );
});
