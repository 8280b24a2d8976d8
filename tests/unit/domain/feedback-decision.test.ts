import { expect, test } from 'vitest';
import { decideOnVote } from '#domain/feedback-decision.ts';
import type { FeedbackVote } from '#domain/feedback-vote.ts';

const vote = (fields: Partial<FeedbackVote> = {}): FeedbackVote => ({
  id: 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11',
  rev: 2,
  page: '/ports/22',
  rating: 1,
  reason: null,
  comment: null,
  locale: 'en',
  build: '',
  ...fields,
});

test.each([
  ['the first', vote(), [], 'created'],
  ['the same again', vote(), [vote()], 'replayed'],
  ['a higher revision', vote({ rev: 3, rating: 2 }), [vote()], 'updated'],
  ['a late, lower revision', vote({ rev: 1 }), [vote()], 'updated'],
  ['another page', vote({ rev: 3, page: '/ports/23' }), [vote()], 'page-conflict'],
  ['another page, same revision', vote({ page: '/ports/23' }), [vote()], 'page-conflict'],
  ['another rating', vote({ rating: 2 }), [vote()], 'rev-conflict'],
  ['another reason', vote({ reason: 'wrong' }), [vote()], 'rev-conflict'],
  ['another comment', vote({ comment: 'a' }), [vote()], 'rev-conflict'],
  ['another locale', vote({ locale: 'sv' }), [vote()], 'rev-conflict'],
  ['another build', vote({ build: 'b' }), [vote()], 'rev-conflict'],
  ['a replay of an old revision', vote({ rev: 1 }), [vote({ rev: 3 }), vote({ rev: 1 })], 'replayed'],
] as const)('%s: %#', (_, incoming, stored, decision) => {
  expect(decideOnVote(incoming, stored)).toBe(decision);
});
