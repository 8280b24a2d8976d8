import { expect, test } from 'vitest';
import { type FuzzedRequest, fuzzedRequests } from '../../server/support/fuzzed-requests.ts';

function take(seed: number, count: number): FuzzedRequest[] {
  const requests = fuzzedRequests(seed);
  return Array.from({ length: count }, () => requests.next().value);
}

test('no body comes twice, beyond the first chunk too', () => {
  const bodies = take(7, 3_000).map(({ body }) => body);
  expect(new Set(bodies).size).toBe(bodies.length);
});

test('a seed gives the same requests again, and another seed gives others', () => {
  expect(take(7, 200)).toEqual(take(7, 200));
  expect(take(8, 200)).not.toEqual(take(7, 200));
});
