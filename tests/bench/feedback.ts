/**
 * Acknowledged durable votes a second: `node tests/bench/feedback.ts [sqlite|postgres] [seconds] [connections]`; both
 * databases, one after the other, unless one is named. Prints a line for each and compares what was acknowledged with what
 * is stored; ends with 1 where they differ.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { NO_POSTGRES, startPostgres } from '../server/support/postgres-cluster.ts';
import { startServerProcess } from '../server/support/server-process.ts';
import { writeSmallSite } from '../server/support/small-site.ts';
import { makeTemporaryFolder, removeFolder } from '../server/support/temporary-folder.ts';
import { makeVote, Voter } from '../server/support/voter.ts';
import { compareVotes } from './feedback-verdict.ts';

const DATABASES = ['sqlite', 'postgres'] as const;
type Database = (typeof DATABASES)[number];

const named = DATABASES.filter((name) => process.argv.includes(name));
const [seconds = 10, connections = 50] = process.argv.slice(2).map(Number).filter(Number.isFinite);

for (const database of named.length > 0 ? named : DATABASES) {
  const ok = await (database === 'sqlite' ? measureSqlite() : measurePostgres());
  if (!ok) process.exitCode = 1;
}

async function measureSqlite(): Promise<boolean> {
  const folder = makeTemporaryFolder();
  const file = join(folder, 'feedback.db');
  const ok = await measure('sqlite', { FEEDBACK_DB: file }, async () => {
    const rows = new DatabaseSync(file, { readOnly: true }).prepare('select id from feedback_event').all();
    return rows.map(({ id }) => String(id));
  });
  removeFolder(folder);
  return ok;
}

async function measurePostgres(): Promise<boolean> {
  const cluster = await startPostgres();
  if (cluster === undefined) throw new Error(NO_POSTGRES);
  const address = await cluster.createDatabase();
  const ok = await measure('postgres', { DATABASE_URL: address }, async () => {
    const client = new pg.Client(address);
    await client.connect();
    const { rows } = await client.query<{ id: string }>('select id from feedback_event');
    await client.end();
    return rows.map(({ id }) => id);
  });
  cluster.destroy();
  return ok;
}

/** Votes for the time asked for, prints the figures, and says whether what was acknowledged is what is stored. */
async function measure(
  database: Database,
  settings: Readonly<Record<string, string>>,
  readStored: () => Promise<string[]>,
): Promise<boolean> {
  const folder = makeTemporaryFolder();
  const server = await startServerProcess({ SITE_ROOT: writeSmallSite(folder), ...settings });
  const acknowledged = new Set<string>();
  const latencies: number[] = [];
  let failed = 0;

  async function voteUntil(end: number, measured: boolean): Promise<void> {
    const voter = new Voter(server.url);
    while (performance.now() < end) {
      const vote = makeVote();
      const start = performance.now();
      const { status } = await voter.vote(vote);
      if (status !== 201) failed += 1;
      else acknowledged.add(vote.id);
      if (measured) latencies.push(performance.now() - start);
    }
    voter.close();
  }

  async function voteFor(milliseconds: number, measured: boolean): Promise<void> {
    const end = performance.now() + milliseconds;
    await Promise.all(Array.from({ length: connections }, () => voteUntil(end, measured)));
  }

  await voteFor(1_000, false);
  const cpuBefore = await cpuSecondsOf(server.url);
  const start = performance.now();
  await voteFor(seconds * 1_000, true);
  const elapsed = (performance.now() - start) / 1_000;
  const cpu = (await cpuSecondsOf(server.url)) - cpuBefore;
  await server.end('SIGTERM');
  removeFolder(folder);

  const stored = await readStored();
  const { lost, unacknowledged, ok } = compareVotes(acknowledged, stored);
  latencies.sort((a, b) => a - b);
  const percentile = (share: number) => (latencies[Math.floor(latencies.length * share)] ?? 0).toFixed(1);
  console.log(
    `${database}, ${connections} connections, ${elapsed.toFixed(1)} s: ${Math.round(latencies.length / elapsed)} votes/s, ` +
      `p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms, ` +
      `${Math.round(latencies.length / cpu)} votes per CPU second of the server, failed ${failed}, ` +
      `acknowledged ${acknowledged.size}, stored ${stored.length}, lost ${lost}, unacknowledged ${unacknowledged}`,
  );
  return ok;
}

async function cpuSecondsOf(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_cpu_seconds_total ([\d.]+)/m.exec(metrics)?.[1]);
}
