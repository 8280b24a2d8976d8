import { Migrator } from 'kysely/migration';
import type { FeedbackDatabase } from './feedback-database.ts';
import { retryWhileBusy } from './retry-while-busy.ts';
import { feedbackMigration } from './migrations/001-feedback.ts';

/** Brings the tables to the newest form. Throws what the database says; what was there before stays. */
export async function migrate(database: FeedbackDatabase): Promise<void> {
  const migrations = { '001-feedback': feedbackMigration(database.dialect) };
  const migrator = new Migrator({
    db: database.db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  await retryWhileBusy(database, async () => {
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
  });
}
