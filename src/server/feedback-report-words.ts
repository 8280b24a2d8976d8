import { type EditEffect, notHelpfulShare, type RatingCounts, totalOf } from '#domain/feedback-report.ts';

/** `38 %`, or a dash where nobody voted. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)}\u00a0%`;
}

/** How the share of "not helpful" moved, with the number of votes: `50 % of 4 → 20 % of 10`. */
export function movement(before: RatingCounts, after: RatingCounts): string {
  const side = (counts: RatingCounts) =>
    totalOf(counts) === 0 ? 'no votes' : `${percent(notHelpfulShare(counts))} of ${totalOf(counts)}`;
  return totalOf(before) + totalOf(after) === 0 ? '–' : `${side(before)} → ${side(after)}`;
}

/** What became of the page since its last edit. */
export function editWords(edit: EditEffect | null): string {
  return edit === null ? '–' : `${edit.updated}: ${movement(edit.before, edit.since)}`;
}

/** `2026-11-23 02:31`, in UTC. */
export function minute(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}
