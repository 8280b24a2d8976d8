import type { ServerSettings } from '#schemas/server-settings.ts';
import type { FeedbackDatabase } from './feedback-database.ts';
import { createFeedbackRecorder, type FeedbackRecorder } from './feedback-recorder.ts';
import { errorText, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres-database.ts';
import { openSqlite } from './sqlite-database.ts';

/** The database and what stores votes in it. */
export interface FeedbackStore {
  readonly database: FeedbackDatabase;
  readonly recorder: FeedbackRecorder;
  /** Resolves when the tables are there; tries again at each call where the database was not reachable. */
  ready(): Promise<void>;
  /** Stores what still waits, then lets the database go. */
  close(): Promise<void>;
}

/** Opens the database that the settings name. Throws where a SQLite file cannot be written. */
export function openDatabase(settings: ServerSettings, log: Log): FeedbackDatabase {
  if (settings.DATABASE_URL === undefined) {
    return openSqlite({ file: settings.FEEDBACK_DB, maxMegabytes: settings.FEEDBACK_DB_MAX_MB });
  }
  return openPostgres(settings.DATABASE_URL, (error) => {
    log.warn('a database connection was lost', { reason: errorText(error) });
  });
}

/** A store over an open database; the tables are made or brought up to date when `ready` is first called. */
export function createFeedbackStore(database: FeedbackDatabase, metrics: Metrics): FeedbackStore {
  const recorder = createFeedbackRecorder(database, metrics);
  let migrated: Promise<void> | undefined;
  return {
    database,
    recorder,
    ready() {
      migrated ??= migrate(database).catch((error: unknown) => {
        migrated = undefined;
        throw error;
      });
      return migrated;
    },
    async close() {
      await recorder.drain();
      await database.db.destroy();
    },
  };
}
