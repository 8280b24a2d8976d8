import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { findPostgres, postgresOwner } from './postgres-binaries.ts';
import { makeTemporaryFolder, removeFolder } from './temporary-folder.ts';

/** A real PostgreSQL of the test's own, on a port of its own. */
export interface PostgresCluster {
  /** Makes an empty database and returns its address. */
  createDatabase(): Promise<string>;
  /** `pg_ctl restart -m immediate`: as if the power had failed. */
  restartImmediately(): void;
  stopImmediately(): void;
  start(): void;
  /** Starts it if it has stopped by itself. */
  startAgain(): void;
  /** Stops it and removes its files. */
  destroy(): void;
}

/** Printed where a platform has no PostgreSQL to test with. */
export const NO_POSTGRES = `no PostgreSQL package for ${process.platform}-${process.arch}`;

export interface PostgresOptions {
  /** Where the data lies; a folder of its own unless told. */
  readonly dataFolder?: string | undefined;
  /** How large any of its files may grow, in megabytes (not on Windows). */
  readonly fileMegabytes?: number;
}

/** Starts a cluster; `undefined` where there is no PostgreSQL for this platform. */
export async function startPostgres({ dataFolder, fileMegabytes }: PostgresOptions = {}): Promise<
  PostgresCluster | undefined
> {
  const folder = makeTemporaryFolder();
  const owner = postgresOwner();
  const native = findPostgres(owner, folder);
  if (native === undefined) {
    removeFolder(folder);
    return undefined;
  }
  const data = join(dataFolder ?? folder, 'data');
  mkdirSync(data);
  if (owner.uid !== undefined && owner.gid !== undefined) {
    chownSync(data, owner.uid, owner.gid);
    chownSync(folder, owner.uid, owner.gid);
  }
  const run = (program: string, ...args: string[]) => {
    const command = [join(native, 'bin', program), ...args];
    // POSIX counts `ulimit -f` in blocks of 512 bytes.
    if (fileMegabytes !== undefined)
      command.unshift('/bin/sh', '-c', `ulimit -f ${fileMegabytes * 2048}; exec "$0" "$@"`);
    const [file = '', ...rest] = command;
    execFileSync(file, rest, { ...owner, stdio: 'ignore', cwd: folder });
  };
  run(
    'initdb',
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
    '--wal-segsize=1',
  );
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_wal_size=32MB`;
  const control = (...args: string[]) =>
    run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, ...args);
  control('start');
  let databases = 0;
  return {
    async createDatabase() {
      databases += 1;
      const client = new pg.Client(`postgres://postgres@127.0.0.1:${port}/postgres`);
      await client.connect();
      await client.query(`create database test_${databases}`);
      await client.end();
      return `postgres://postgres@127.0.0.1:${port}/test_${databases}`;
    },
    restartImmediately: () => control('-m', 'immediate', 'restart'),
    stopImmediately: () => control('-m', 'immediate', 'stop'),
    start: () => control('start'),
    startAgain() {
      try {
        run('pg_ctl', '-D', data, 'status');
      } catch {
        control('start');
      }
    },
    destroy() {
      try {
        control('-m', 'immediate', 'stop');
      } catch {
        // It is stopped already.
      }
      removeFolder(folder);
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('no free port'));
    });
  });
}
