import type { Kysely, Transaction } from 'kysely';
import type { FeedbackTables } from './feedback-tables.ts';

/** What differs between the two databases; all queries are written once, over this. */
export interface FeedbackDatabase {
  readonly dialect: 'sqlite' | 'postgres';
  readonly db: Kysely<FeedbackTables>;
  /** Makes concurrent transactions on the same ids wait for each other, until the end of this one. */
  lockIds(transaction: Transaction<FeedbackTables>, ids: readonly string[]): Promise<void>;
  /** True if another writer holds the database right now and trying again soon may help. */
  isBusy(error: unknown): boolean;
}
