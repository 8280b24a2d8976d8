import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteAdapter, SqliteDialect, type SqliteStatement } from 'kysely';
import type { FeedbackDatabase } from './feedback-database.ts';
import type { FeedbackTables } from './feedback-tables.ts';

/** https://www.sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5;

/** The statements of one process are few, but batches of votes come in many sizes. */
const CACHED_STATEMENTS = 256;

/** How long opening may wait for another process that opens the same file, in milliseconds. */
const OPEN_MS = 2_000;

export interface SqliteOptions {
  /** The database file; its folder is made when it is missing. */
  readonly file: string;
  /** The most that the file may grow to, in megabytes; 0 is no limit. */
  readonly maxMegabytes: number;
}

/**
 * Opens the SQLite file so that a committed vote survives a power cut (WAL, `synchronous=FULL`). A busy
 * database answers at once, since waiting in SQLite would stop the event loop. Throws where the file or its
 * folder cannot be written.
 */
export function openSqlite({ file, maxMegabytes }: SqliteOptions): FeedbackDatabase {
  makeFolder(dirname(file));
  const database = new DatabaseSync(file, { timeout: OPEN_MS });
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 0');
  if (maxMegabytes > 0) {
    const pageSize = Number(database.prepare('pragma page_size').get()?.['page_size']);
    database.exec(`pragma max_page_count = ${Math.floor((maxMegabytes * 1_000_000) / pageSize)}`);
  }
  const dialect = new TransactionalSqliteDialect({ database: adaptToKysely(database) });
  return {
    dialect: 'sqlite',
    db: new Kysely<FeedbackTables>({ dialect }),
    lockIds: () => Promise.resolve(),
    isBusy: (error) => error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY,
  };
}

/**
 * SQLite can undo a half-made table, although Kysely does not count on it: a migration that is cut off leaves nothing,
 * and of several processes that start at once one migrates and the others wait.
 */
class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Step by step, since Node's recursive mkdir never ends where a file system such as /proc makes no folders. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Lets Kysely's SQLite driver, made for better-sqlite3, speak to Node's own SQLite. */
function adaptToKysely(database: DatabaseSync) {
  const cache = new Map<string, SqliteStatement>();
  return {
    close: () => {
      database.close();
    },
    prepare(sql: string): SqliteStatement {
      const statement = cache.get(sql) ?? adaptStatement(database.prepare(transactionCommand(sql, database)));
      if (cache.size >= CACHED_STATEMENTS) cache.clear();
      if (sql !== 'rollback') cache.set(sql, statement);
      return statement;
    },
  };
}

/**
 * A deferred transaction that reads first cannot write once another process has, so take the write lock at
 * `begin`. A full disk makes SQLite roll back by itself, and a second rollback would hide the reason.
 */
function transactionCommand(sql: string, database: DatabaseSync): string {
  if (sql === 'begin') return 'begin immediate';
  if (sql === 'rollback' && !database.isTransaction) return 'select 1';
  return sql;
}

function adaptStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(toSqlInput)),
    run: (parameters) => statement.run(...parameters.map(toSqlInput)),
    iterate: (parameters) => statement.iterate(...parameters.map(toSqlInput)),
  };
}

function toSqlInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
    return value;
  }
  throw new TypeError(`SQLite cannot store a ${typeof value}`);
}
