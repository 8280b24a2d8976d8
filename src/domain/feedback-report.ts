import type { FeedbackLocale, FeedbackRating, FeedbackReason } from './feedback-vote.ts';
import { wilsonLowerBound } from './feedback-wilson.ts';

/** How many readers chose each face. */
export interface RatingCounts {
  readonly notHelpful: number;
  readonly somewhat: number;
  readonly very: number;
}

/** A reader's words; everything in it is untrusted text. */
export interface ReaderComment {
  readonly page: string;
  readonly rating: FeedbackRating;
  readonly reason: FeedbackReason | null;
  readonly comment: string;
  readonly locale: FeedbackLocale;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** What is counted of one page, from the current revision of each vote, robots left out. */
export interface PageVotes {
  readonly page: string;
  readonly counts: RatingCounts;
  /** The last 30 days, and the 30 days before them. */
  readonly recent: RatingCounts;
  readonly previous: RatingCounts;
}

/** A page's place in the ranking. */
export interface RankedPage extends PageVotes {
  /** What the share of "not helpful" is at least: the lower end of Wilson's 95 % interval. */
  readonly bound: number;
}

/** Votes before and since the day of a page's last edit. */
export interface EditEffect {
  /** `YYYY-MM-DD`. */
  readonly updated: string;
  readonly before: RatingCounts;
  readonly since: RatingCounts;
}

/** One page as an editor sees it. */
export interface PageReport extends RankedPage {
  readonly reasons: readonly { readonly reason: FeedbackReason; readonly count: number }[];
  /** The newest first. */
  readonly comments: readonly ReaderComment[];
  /** `null` where the page has no dated edit. */
  readonly edit: EditEffect | null;
}

/** Counts of one build or one locale. */
export interface CountsOf {
  readonly name: string;
  readonly counts: RatingCounts;
}

/** What editors read every week. */
export interface FeedbackReport {
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  readonly totals: PageVotes;
  /** The worst first. */
  readonly pages: readonly PageReport[];
  /** The newest first. */
  readonly builds: readonly CountsOf[];
  /** The most used first. */
  readonly locales: readonly CountsOf[];
  /** The newest of all pages first. */
  readonly comments: readonly ReaderComment[];
}

/** How many votes there are. */
export function totalOf({ notHelpful, somewhat, very }: RatingCounts): number {
  return notHelpful + somewhat + very;
}

/** The share of "not helpful", from 0 to 1; `null` where nobody voted. */
export function notHelpfulShare(counts: RatingCounts): number | null {
  const total = totalOf(counts);
  return total === 0 ? null : counts.notHelpful / total;
}

/**
 * The pages that most surely fail their readers: by the lower bound of the share of "not helpful", so that one angry
 * vote does not outrank eight of ten; then by number of votes, then by address. Pages nobody is unhappy with are left out.
 */
export function rankPages(pages: readonly PageVotes[], most: number): RankedPage[] {
  return pages
    .filter(({ counts }) => counts.notHelpful > 0)
    .map((page) => ({ ...page, bound: wilsonLowerBound(page.counts.notHelpful, totalOf(page.counts)) }))
    .sort(
      (a, b) => b.bound - a.bound || totalOf(b.counts) - totalOf(a.counts) || comparePages(a.page, b.page),
    )
    .slice(0, most);
}

/** Ports in the order of their numbers. */
function comparePages(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
