/** How helpful a page was: 1 not helpful, 2 somewhat, 3 very. */
export const FEEDBACK_RATINGS = [1, 2, 3] as const;

export type FeedbackRating = (typeof FEEDBACK_RATINGS)[number];

/** Why a reader was not content; the value is stored, the words are in `feedback-strings.ts`. */
export const FEEDBACK_REASONS = ['wrong', 'missing', 'unclear', 'command_failed', 'other'] as const;

export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

/** The interface languages that a vote can come from (BCP 47). */
export const FEEDBACK_LOCALES = ['en', 'sv', 'de', 'fr', 'es', 'pt-BR', 'ja', 'zh-CN', 'ar'] as const;

export type FeedbackLocale = (typeof FEEDBACK_LOCALES)[number];

/** The longest comment, in UTF-16 code units, as `maxlength` counts them. */
export const COMMENT_MAX_LENGTH = 1000;

/** One revision of one reader's vote on one page. */
export interface FeedbackVote {
  /** Made by the client, the same for every revision: a lower-case UUID. */
  readonly id: string;
  /** 1 for the first vote; higher when the reader changes it or adds to it. */
  readonly rev: number;
  /** The address of the page without host, query or fragment: `/ports/2203`. */
  readonly page: string;
  readonly rating: FeedbackRating;
  readonly reason: FeedbackReason | null;
  /** Plain text of at most 1,000 UTF-16 code units; never empty. */
  readonly comment: string | null;
  readonly locale: FeedbackLocale;
  /** Which build of the site the reader saw, at most 40 characters; may be empty. */
  readonly build: string;
}
