/** `npm run feedback:backup -- --to backup.db`: a whole copy of the SQLite file while the server runs. */
import { existsSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { runFeedbackCommand, UsageError } from './feedback-command.ts';

await runFeedbackCommand({ to: { type: 'string' } }, async ({ settings, options }) => {
  const { to } = options;
  if (typeof to !== 'string') throw new UsageError('Name the file to write with --to FILE.');
  if (existsSync(to)) throw new UsageError(`${to} exists already; name a new file.`);
  if (settings.DATABASE_URL !== undefined) throw new UsageError('Back PostgreSQL up with pg_dump.');
  const source = new DatabaseSync(settings.FEEDBACK_DB, { readOnly: true });
  await backup(source, to);
  const copy = new DatabaseSync(to);
  const row = copy.prepare('select count(*) as votes from feedback_event').get();
  console.log(`${to}: ${row?.['votes']} events`);
  copy.close();
  source.close();
});
