import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { FeedbackDatabase } from './feedback-database.ts';
import type { FeedbackTables } from './feedback-tables.ts';

/** Milliseconds to wait for a connection, and for a statement (its locks included). */
const CONNECT_MS = 2_000;
const STATEMENT_MS = 3_000;

/**
 * Every connection waits for the disk even where the server's default does not, keeps stronger promises
 * (`remote_apply`), and gives up on a statement in time to answer the reader.
 */
const SESSION = `
  select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') in ('off', 'local');
  set statement_timeout = ${STATEMENT_MS}; set idle_in_transaction_session_timeout = ${2 * STATEMENT_MS}`;

/** Opens a pool of connections; nothing is connected yet, and a lost connection is replaced when needed. */
export function openPostgres(url: string, onLostConnection: (error: Error) => void): FeedbackDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: STATEMENT_MS + 1_000,
    keepAlive: true,
    application_name: 'connected-ports',
    types: { getTypeParser: readBigintAsNumber },
  });
  // The pool listens to its idle clients only; one lost within a transaction would end the process.
  pool.on('connect', (client) => client.on('error', onLostConnection));
  pool.on('error', () => undefined);
  const dialect = new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(SESSION));
    },
  });
  return {
    dialect: 'postgres',
    db: new Kysely<FeedbackTables>({ dialect }),
    async lockIds(transaction, ids) {
      const keys = [...new Set(ids.map(lockKey))].sort();
      await sql`select pg_advisory_xact_lock(key) from unnest(${keys}::bigint[]) as key`.execute(transaction);
    },
    isBusy: () => false,
  };
}

/** The first 64 bits of a UUID, as PostgreSQL's signed bigint. */
function lockKey(id: string): string {
  return String(BigInt.asIntN(64, BigInt(`0x${id.replaceAll('-', '').slice(0, 16)}`)));
}

/** Counts and milliseconds are far below 2^53, so that a number holds what `bigint` columns return. */
function readBigintAsNumber(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === pg.types.builtins.INT8 && format !== 'binary') return Number;
  return pg.types.getTypeParser(oid, 'text');
}
