import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { NO_POSTGRES, type PostgresCluster, startPostgres } from './postgres-cluster.ts';
import { findPostgres, postgresOwner } from './postgres-binaries.ts';
import { makeTemporaryFolder, removeFolder } from './temporary-folder.ts';

/** What a test gets to know about the database it runs on. */
export interface DatabaseUnderTest {
  readonly kind: 'sqlite' | 'postgres';
  /** A folder that is removed after the tests. */
  readonly folder: () => string;
  /** Settings that name a new empty database. */
  readonly newDatabase: () => Promise<Readonly<Record<string, string>>>;
  /** The PostgreSQL of these tests; throws on SQLite. */
  readonly cluster: () => PostgresCluster;
}

/** Runs the same tests on both real databases; says why where a platform has no PostgreSQL. */
export function describeOnEachDatabase(title: string, body: (database: DatabaseUnderTest) => void): void {
  describeOn('sqlite', title, body);
  describeOn('postgres', title, body);
}

/** Runs tests on one of the databases. */
export function describeOn(
  kind: DatabaseUnderTest['kind'],
  title: string,
  body: (database: DatabaseUnderTest) => void,
): void {
  const missing = kind === 'postgres' && isPostgresMissing();
  describe.skipIf(missing)(`${title} (${missing ? `skipped: ${NO_POSTGRES}` : kind})`, () => {
    let folder = '';
    let cluster: PostgresCluster | undefined;
    const startedCluster = () => {
      if (cluster === undefined) throw new Error('there is no PostgreSQL in this test');
      return cluster;
    };
    beforeAll(async () => {
      folder = makeTemporaryFolder();
      if (kind === 'postgres') cluster = await startPostgres();
    });
    afterAll(() => {
      cluster?.destroy();
      removeFolder(folder);
    });
    body({
      kind,
      folder: () => folder,
      cluster: startedCluster,
      newDatabase: async () =>
        kind === 'sqlite'
          ? { FEEDBACK_DB: join(folder, `${randomUUID()}.db`) }
          : { DATABASE_URL: await startedCluster().createDatabase() },
    });
  });
}

function isPostgresMissing(): boolean {
  const folder = makeTemporaryFolder();
  try {
    return findPostgres(postgresOwner(), folder) === undefined;
  } finally {
    removeFolder(folder);
  }
}
