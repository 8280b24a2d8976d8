import type { Generated } from 'kysely';
import type { FeedbackVote } from '#domain/feedback-vote.ts';

/** A row of `feedback_event`: one revision of one vote; rows are added, never changed but for `visitor`. */
export interface FeedbackEventTable extends FeedbackVote {
  /** Ascending in the order of storing. */
  readonly seq: Generated<number>;
  /** HMAC of address and agent under the salt of the day; `null` within 48 hours. */
  readonly visitor: string | null;
  /** `''`, or `honeypot`. */
  readonly flags: string;
  /** Milliseconds since the epoch. */
  readonly created_at: number;
}

/** The salt of one day (UTC), shared by all instances and deleted within 48 hours of its first moment. */
export interface FeedbackSaltTable {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly salt: string;
}

/** One row that `/readyz` writes to, to prove that writing works. */
export interface FeedbackProbeTable {
  readonly id: number;
  readonly checked_at: number;
}

export interface FeedbackTables {
  readonly feedback_event: FeedbackEventTable;
  /** View: the highest revision of each id. */
  readonly feedback_current: FeedbackEventTable;
  readonly feedback_salt: FeedbackSaltTable;
  readonly feedback_probe: FeedbackProbeTable;
}
