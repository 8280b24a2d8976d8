import type { Transaction } from 'kysely';
import { decideOnVote, type FeedbackDecision } from '#domain/feedback-decision.ts';
import type { FeedbackVote } from '#domain/feedback-vote.ts';
import type { FeedbackDatabase } from './feedback-database.ts';
import type { FeedbackTables } from './feedback-tables.ts';
import type { Metrics } from './metrics.ts';
import { BUSY_MS, BUSY_STEP_MS } from './retry-while-busy.ts';

/** A vote with what the server knows about it. */
export interface FeedbackEntry extends FeedbackVote {
  readonly visitor: string | null;
  readonly flags: string;
  /** Milliseconds since the epoch. */
  readonly created_at: number;
}

export interface FeedbackRecorder {
  /** Resolves after the commit that holds the vote; rejects with what the database says. */
  record(entry: FeedbackEntry): Promise<FeedbackDecision>;
  /** Resolves when nothing waits to be stored. */
  drain(): Promise<void>;
}

/** More waiting votes than this are refused, so that memory stays bounded while the database is slow. */
const MOST_WAITING = 10_000;

/** The rows of one insert, so that it stays below PostgreSQL's and SQLite's limits of parameters. */
const MOST_IN_ONE_COMMIT = 1_000;

interface Waiting {
  readonly entry: FeedbackEntry;
  readonly since: number;
  readonly resolve: (decision: FeedbackDecision) => void;
  readonly reject: (error: unknown) => void;
}

/** Stores votes: all that arrive within one turn of the event loop, or while a commit runs, share a transaction. */
export function createFeedbackRecorder(database: FeedbackDatabase, metrics: Metrics): FeedbackRecorder {
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await new Promise(setImmediate);
      const batch = waiting.splice(0, MOST_IN_ONE_COMMIT);
      if (await commit(batch)) continue;
      const late = performance.now() - BUSY_MS;
      for (const { since, reject } of batch) if (since < late) reject(new Error('the database is locked'));
      waiting = batch.filter(({ since }) => since >= late).concat(waiting);
      await new Promise((resolve) => setTimeout(resolve, BUSY_STEP_MS));
    }
    running = undefined;
  }

  /** Stores a batch; false if the database is busy and nothing was decided. */
  async function commit(batch: readonly Waiting[]): Promise<boolean> {
    const start = performance.now();
    try {
      const decisions = await storeVotes(
        database,
        batch.map(({ entry }) => entry),
      );
      batch.forEach(({ resolve, reject }, index) => {
        const decision = decisions[index];
        if (decision === undefined) reject(new Error('a vote was left undecided'));
        else resolve(decision);
      });
      metrics.observe('feedback_commit_votes', batch.length);
      metrics.observe('feedback_commit_seconds', (performance.now() - start) / 1000);
    } catch (error) {
      if (database.isBusy(error)) return false;
      metrics.count('feedback_store_errors_total');
      for (const { reject } of batch) reject(error);
    }
    return true;
  }

  return {
    record(entry) {
      if (waiting.length >= MOST_WAITING) return Promise.reject(new Error('too many votes are waiting'));
      return new Promise((resolve, reject) => {
        waiting.push({ entry, since: performance.now(), resolve, reject });
        running ??= run();
      });
    },
    async drain() {
      await running;
    },
  };
}

/** Decides on all entries in their order and stores the new ones, in one transaction. */
function storeVotes(
  database: FeedbackDatabase,
  entries: readonly FeedbackEntry[],
): Promise<FeedbackDecision[]> {
  return database.db.transaction().execute(async (transaction) => {
    const ids = entries.map(({ id }) => id);
    await database.lockIds(transaction, ids);
    const known = await storedVotes(transaction, ids);
    const fresh: FeedbackEntry[] = [];
    const decisions = entries.map((entry) => {
      const revisions = known.get(entry.id) ?? [];
      const decision = decideOnVote(entry, revisions);
      if (decision === 'created' || decision === 'updated') {
        fresh.push(entry);
        known.set(entry.id, [...revisions, entry]);
      }
      return decision;
    });
    if (fresh.length > 0) await transaction.insertInto('feedback_event').values(fresh).execute();
    return decisions;
  });
}

async function storedVotes(
  transaction: Transaction<FeedbackTables>,
  ids: readonly string[],
): Promise<Map<string, FeedbackVote[]>> {
  const rows = await transaction
    .selectFrom('feedback_event')
    .select(['id', 'rev', 'page', 'rating', 'reason', 'comment', 'locale', 'build'])
    .where('id', 'in', ids)
    .execute();
  const known = new Map<string, FeedbackVote[]>();
  for (const row of rows) known.set(row.id, [...(known.get(row.id) ?? []), row]);
  return known;
}
