import { describe, expect, test } from 'vitest';
import { allPortNumbers, isPortNumber, parsePortNumber } from '#domain/port-number.ts';

describe('parsePortNumber', () => {
  test.each([
    ['0', 0],
    ['1', 1],
    ['443', 443],
    ['65535', 65_535],
  ])('reads %j', (text, port) => {
    expect(parsePortNumber(text)).toEqual({ ok: true, port });
  });

  test.each([
    ['', 'not-a-number'],
    [' 80', 'not-a-number'],
    ['80\n', 'not-a-number'],
    ['-1', 'not-a-number'],
    ['+1', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['0x50', 'not-a-number'],
    ['8.0', 'not-a-number'],
    ['٤٤٣', 'not-a-number'],
    ['ssh', 'not-a-number'],
    ['__proto__', 'not-a-number'],
    ['007', 'leading-zero'],
    ['00', 'leading-zero'],
    ['65536', 'out-of-range'],
    ['99999999999999999999', 'out-of-range'],
    ['9'.repeat(10_000), 'out-of-range'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(parsePortNumber(text)).toEqual({ ok: false, problem });
  });
});

test('isPortNumber takes integers from 0 to 65535 only', () => {
  expect([0, 1, 65_535].map(isPortNumber)).toEqual([true, true, true]);
  expect([-1, 65_536, 1.5, NaN, Infinity].some(isPortNumber)).toBe(false);
});

test('allPortNumbers has each number once, in order', () => {
  const all = allPortNumbers();
  expect([all.length, all[0], all[65_535], new Set(all).size]).toEqual([65_536, 0, 65_535, 65_536]);
});
