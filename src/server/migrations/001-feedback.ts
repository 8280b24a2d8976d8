import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The event table, the view of current votes, the salts and the row for readiness checks. */
export function feedbackMigration(dialect: 'sqlite' | 'postgres'): Migration {
  const sequence = dialect === 'sqlite' ? sql`integer` : sql`bigint generated always as identity`;
  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('feedback_event')
        .addColumn('seq', sequence, (column) =>
          dialect === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey(),
        )
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('rev', 'integer', (column) => column.notNull())
        .addColumn('page', 'text', (column) => column.notNull())
        .addColumn('rating', 'smallint', (column) => column.notNull().check(sql`rating in (1, 2, 3)`))
        .addColumn('reason', 'text')
        .addColumn('comment', 'text')
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('build', 'text', (column) => column.notNull())
        .addColumn('visitor', 'text')
        .addColumn('flags', 'text', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addUniqueConstraint('feedback_event_id_rev', ['id', 'rev'])
        .execute();
      await db.schema.createIndex('feedback_event_page').on('feedback_event').column('page').execute();
      await db.schema
        .createIndex('feedback_event_created')
        .on('feedback_event')
        .column('created_at')
        .execute();
      await db.schema
        .createIndex('feedback_event_visitor')
        .on('feedback_event')
        .column('created_at')
        .where(sql.ref('visitor'), 'is not', null)
        .execute();
      await sql`create view feedback_current as
        select event.* from feedback_event event where not exists (
          select 1 from feedback_event newer where newer.id = event.id and newer.rev > event.rev)`.execute(
        db,
      );
      await db.schema
        .createTable('feedback_salt')
        .addColumn('day', 'text', (column) => column.primaryKey())
        .addColumn('salt', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('feedback_probe')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('checked_at', 'bigint', (column) => column.notNull())
        .execute();
    },
  };
}
