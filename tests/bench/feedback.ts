/**
 * Acknowledged durable votes a second: `node tests/bench/feedback.ts [sqlite|postgres] [seconds] [connections]`.
 * Prints figures of one run and compares what was acknowledged with what is stored.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { NO_POSTGRES, startPostgres } from '../server/support/postgres-cluster.ts';
import { startServerProcess } from '../server/support/server-process.ts';
import { writeSmallSite } from '../server/support/small-site.ts';
import { makeTemporaryFolder, removeFolder } from '../server/support/temporary-folder.ts';
import { makeVote, Voter } from '../server/support/voter.ts';

const [database = 'sqlite', seconds = '10', connections = '50'] = process.argv.slice(2);
const folder = makeTemporaryFolder();
const cluster = database === 'postgres' ? await startPostgres() : undefined;
if (database === 'postgres' && cluster === undefined) throw new Error(NO_POSTGRES);
const file = join(folder, 'feedback.db');
const address = await cluster?.createDatabase();
const server = await startServerProcess({
  SITE_ROOT: writeSmallSite(folder),
  ...(address === undefined ? { FEEDBACK_DB: file } : { DATABASE_URL: address }),
});

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
  await Promise.all(Array.from({ length: Number(connections) }, () => voteUntil(end, measured)));
}

async function serverCpuSeconds(): Promise<number> {
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/^process_cpu_seconds_total ([\d.]+)/m.exec(metrics)?.[1]);
}

await voteFor(1_000, false);
const cpuBefore = await serverCpuSeconds();
const start = performance.now();
await voteFor(Number(seconds) * 1_000, true);
const elapsed = (performance.now() - start) / 1_000;
const cpu = (await serverCpuSeconds()) - cpuBefore;
await server.end('SIGTERM');

const stored = new Set(address === undefined ? readSqlite() : await readPostgres(address));
const lost = [...acknowledged].filter((id) => !stored.has(id)).length;
latencies.sort((a, b) => a - b);
const percentile = (share: number) => (latencies[Math.floor(latencies.length * share)] ?? 0).toFixed(1);
console.log(
  `${database}, ${connections} connections, ${elapsed.toFixed(1)} s: ${Math.round(latencies.length / elapsed)} votes/s, ` +
    `p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms, ` +
    `${Math.round(latencies.length / cpu)} votes per CPU second of the server, failed ${failed}, ` +
    `acknowledged ${acknowledged.size}, stored ${stored.size}, lost ${lost}`,
);
cluster?.destroy();
removeFolder(folder);

function readSqlite(): string[] {
  const rows = new DatabaseSync(file, { readOnly: true }).prepare('select id from feedback_event').all();
  return rows.map(({ id }) => String(id));
}

async function readPostgres(url: string): Promise<string[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ id: string }>('select id from feedback_event');
  await client.end();
  return rows.map(({ id }) => id);
}
