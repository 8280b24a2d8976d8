import { describe, expect, it } from 'vitest';
import { asOfText, readableDate, yearOf } from '#domain/registry-date.ts';

describe('readableDate', () => {
  it.each([
    ['2015-07', 'July 2015'],
    ['2026-02-13', '13 February 2026'],
    ['2024-02-29', '29 February 2024'],
    ['1992-01-01', '1 January 1992'],
    ['some day', 'some day'],
    ['', ''],
  ])('%j: %j', (date, words) => {
    expect(readableDate(date)).toBe(words);
  });
});

it('says when a fact was so', () => {
  expect(asOfText('2015-07')).toBe('IANA, as of July 2015');
});

it.each([
  ['2015-07', 2015],
  ['2026-02-13', 2026],
  ['', undefined],
  [null, undefined],
])('yearOf %j: %s', (date, year) => {
  expect(yearOf(date)).toBe(year);
});
