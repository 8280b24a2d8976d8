/**
 * Memory under steady load: `node tests/bench/feedback-soak.ts [minutes] [votes a second]`. Votes, changed votes, refused
 * votes and page reads; prints the server's resident memory as it goes, and at the end how it grew over the last half.
 */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startServerProcess } from '../server/support/server-process.ts';
import { writeSmallSite } from '../server/support/small-site.ts';
import { makeTemporaryFolder, removeFolder } from '../server/support/temporary-folder.ts';
import { makeVote, Voter } from '../server/support/voter.ts';

const [minutes = '10', rate = '1000'] = process.argv.slice(2);
const CONNECTIONS = 50;
const folder = makeTemporaryFolder();
const server = await startServerProcess({
  SITE_ROOT: writeSmallSite(folder),
  FEEDBACK_DB: join(folder, 'feedback.db'),
});
const end = performance.now() + Number(minutes) * 60_000;
const counts = new Map<number, number>();
const memory: number[] = [];

async function load(): Promise<void> {
  const voter = new Voter(server.url);
  const pause = (1_000 * CONNECTIONS) / Number(rate);
  for (let next = performance.now(); performance.now() < end; next += pause * 4) {
    const vote = makeVote({ comment: 'c'.repeat(Math.floor(Math.random() * 300)) });
    const page = 'GET /ports/2203 HTTP/1.1\r\nHost: test\r\n\r\n';
    const changed = { ...vote, rev: 2, rating: 3 };
    const answers = [
      await voter.vote(vote),
      await voter.vote(changed),
      await voter.vote({ ...vote, rating: 9 }),
      await voter.request(page),
    ];
    for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
    await wait(Math.max(0, next - performance.now()));
  }
  voter.close();
}

async function watch(): Promise<void> {
  while (performance.now() < end) {
    await wait(10_000);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    const bytes = Number(/^process_resident_memory_bytes (\d+)/m.exec(metrics)?.[1]);
    memory.push(bytes / 1e6);
    if (memory.length % 6 === 0) console.log(`${memory.length / 6} min: ${(bytes / 1e6).toFixed(0)} MB`);
  }
}

await Promise.all([watch(), ...Array.from({ length: CONNECTIONS }, load)]);
await server.end('SIGTERM');
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const quarter = Math.floor(memory.length / 4);
console.log(
  `answers ${JSON.stringify(Object.fromEntries(counts))}; median memory of each quarter: ` +
    [0, 1, 2, 3]
      .map((i) => `${median(memory.slice(i * quarter, (i + 1) * quarter)).toFixed(0)} MB`)
      .join(', '),
);
removeFolder(folder);
