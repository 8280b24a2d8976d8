import type { FeedbackVote } from './feedback-vote.ts';

/**
 * What to do with a vote, given the stored revisions of its id:
 * - `created`: the first revision of this id that is stored
 * - `updated`: another revision of a known id; stored, even if it arrives late, since the highest counts
 * - `replayed`: exactly this revision is stored already
 * - `page-conflict`: the id belongs to a vote on another page
 * - `rev-conflict`: this revision is stored already and says something else
 */
export type FeedbackDecision = 'created' | 'updated' | 'replayed' | 'page-conflict' | 'rev-conflict';

/** Decides on one vote. `stored` holds every stored revision of the vote's id, in any order. */
export function decideOnVote(vote: FeedbackVote, stored: readonly FeedbackVote[]): FeedbackDecision {
  const [first] = stored;
  if (first === undefined) return 'created';
  if (first.page !== vote.page) return 'page-conflict';
  const sameRevision = stored.find(({ rev }) => rev === vote.rev);
  if (sameRevision === undefined) return 'updated';
  return saysTheSame(sameRevision, vote) ? 'replayed' : 'rev-conflict';
}

function saysTheSame(a: FeedbackVote, b: FeedbackVote): boolean {
  return (
    a.rating === b.rating &&
    a.reason === b.reason &&
    a.comment === b.comment &&
    a.locale === b.locale &&
    a.build === b.build
  );
}
