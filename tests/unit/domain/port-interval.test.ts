import { describe, expect, it } from 'vitest';
import { parsePortInterval, portsIn } from '#domain/port-interval.ts';

describe('parsePortInterval', () => {
  it.each([
    ['80', { first: 80, last: 80 }],
    ['0', { first: 0, last: 0 }],
    ['6000-6063', { first: 6000, last: 6063 }],
    ['65535-65535', { first: 65_535, last: 65_535 }],
    ['', undefined],
    ['-', undefined],
    ['-80', undefined],
    ['80-', undefined],
    ['80-81-82', undefined],
    ['6063-6000', undefined],
    ['80 - 81', undefined],
    ['080', undefined],
    ['65536', undefined],
    ['1e3', undefined],
    ['٨٠', undefined],
  ])('%j', (text, interval) => {
    expect(parsePortInterval(text)).toEqual(interval);
  });
});

describe('portsIn', () => {
  it('counts both ends and stops at the last port', () => {
    expect([...portsIn({ first: 65_533, last: 65_535 })]).toEqual([65_533, 65_534, 65_535]);
    expect([...portsIn({ first: 7, last: 7 })]).toEqual([7]);
  });
});
