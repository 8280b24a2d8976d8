import { expect, test } from 'vitest';
import { compareVotes } from '../../bench/feedback-verdict.ts';

test.each([
  ['all stored', ['a', 'b'], ['b', 'a'], { lost: 0, unacknowledged: 0, ok: true }],
  ['one lost', ['a', 'b'], ['a'], { lost: 1, unacknowledged: 0, ok: false }],
  ['one lost, one too many', ['a', 'b'], ['a', 'c'], { lost: 1, unacknowledged: 1, ok: false }],
  ['one too many', ['a'], ['a', 'b'], { lost: 0, unacknowledged: 1, ok: false }],
  ['one twice', ['a'], ['a', 'a'], { lost: 0, unacknowledged: 0, ok: false }],
  ['nothing at all', [], [], { lost: 0, unacknowledged: 0, ok: false }],
])('%s', (_, acknowledged, stored, verdict) => {
  expect(compareVotes(new Set(acknowledged), stored)).toEqual(verdict);
});
