import { expect, test } from 'vitest';
import { createRateLimiter } from '#server/feedback-rate-limit.ts';

const MINUTE = 60_000;

test('the eleventh vote within a minute waits until the first is a minute old', () => {
  const limiter = createRateLimiter();
  for (let i = 0; i < 10; i += 1) expect(limiter.take('a', i * 1_000)).toBe(0);
  expect(limiter.take('a', 10_000)).toBe(50);
  expect(limiter.take('b', 10_000)).toBe(0);
  expect(limiter.take('a', MINUTE - 1)).toBe(1);
  expect(limiter.take('a', MINUTE)).toBe(0);
  expect(limiter.take('a', MINUTE)).toBe(1);
});

test('the 61st vote within an hour waits until the first is an hour old', () => {
  const limiter = createRateLimiter();
  for (let i = 0; i < 60; i += 1) expect(limiter.take('a', i * 10_000)).toBe(0);
  expect(limiter.take('a', 600_000)).toBe(3_000);
  expect(limiter.take('a', 3_600_000)).toBe(0);
});

test('refused votes do not prolong the wait', () => {
  const limiter = createRateLimiter();
  for (let i = 0; i < 10; i += 1) limiter.take('a', 0);
  for (let i = 0; i < 100; i += 1) expect(limiter.take('a', 30_000)).toBe(30);
  expect(limiter.take('a', MINUTE)).toBe(0);
});
