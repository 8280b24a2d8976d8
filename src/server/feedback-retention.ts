import type { FeedbackDatabase } from './feedback-database.ts';
import { retryWhileBusy } from './retry-while-busy.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The job runs every hour, so that what is 46 hours old is gone before it is 48, even if one run fails. */
export const RETENTION_EVERY_MS = HOUR_MS;
const VISITOR_MS = 46 * HOUR_MS;

/** Rows of one statement, so that votes need not wait long for it. */
const CHUNK = 1_000;

/** What a run of the job removed. */
export interface RetentionResult {
  /** Events whose `visitor` was dropped. */
  readonly visitors: number;
  /** Events that were deleted. */
  readonly events: number;
}

/** Drops visitors and salts before they are two days old, and events after `days`. Safe to run at any time, on many instances. */
export async function applyRetention(
  database: FeedbackDatabase,
  days: number,
  now: number,
): Promise<RetentionResult> {
  const { db } = database;
  // A salt may be as old as the first moment of its day.
  const lastDay = new Date(now - VISITOR_MS).toISOString().slice(0, 10);
  await retryWhileBusy(database, () => db.deleteFrom('feedback_salt').where('day', '<=', lastDay).execute());
  const visitors = await inChunks(database, async () => {
    const seqs = db
      .selectFrom('feedback_event')
      .select('seq')
      .where('created_at', '<', now - VISITOR_MS);
    const [result] = await db
      .updateTable('feedback_event')
      .set({ visitor: null })
      .where('seq', 'in', seqs.where('visitor', 'is not', null).limit(CHUNK))
      .execute();
    return result?.numUpdatedRows;
  });
  const events = await inChunks(database, async () => {
    const seqs = db
      .selectFrom('feedback_event')
      .select('seq')
      .where('created_at', '<', now - days * DAY_MS);
    const [result] = await db.deleteFrom('feedback_event').where('seq', 'in', seqs.limit(CHUNK)).execute();
    return result?.numDeletedRows;
  });
  return { visitors, events };
}

/** Repeats a statement, with room for votes in between, until it changes nothing. */
async function inChunks(
  database: FeedbackDatabase,
  statement: () => Promise<bigint | undefined>,
): Promise<number> {
  let total = 0;
  for (;;) {
    const changed = Number((await retryWhileBusy(database, statement)) ?? 0n);
    if (changed === 0) return total;
    total += changed;
    await new Promise(setImmediate);
  }
}
