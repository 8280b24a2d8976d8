/**
 * What slow senders cost the others: `node tests/bench/feedback-slow.ts [connections] [seconds]`. The real server, with its
 * real limits; a process of its own sends a byte a second over 500 connections, opened again whenever they are answered 408.
 * Prints how long readers and voters wait without and with them, and the ratio.
 */
import { fork } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startServerProcess } from '../server/support/server-process.ts';
import { writeSmallSite } from '../server/support/small-site.ts';
import { makeTemporaryFolder, removeFolder } from '../server/support/temporary-folder.ts';
import { makeVote, Voter } from '../server/support/voter.ts';

const READERS = 10;
const HEAD =
  'POST /api/feedback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{';
const [first = '500', seconds = '20', slowUrl] = process.argv.slice(2);

if (slowUrl === undefined) await measure();
else sendSlowly(new URL(slowUrl), Number(first));

/** Keeps so many connections open, each sending a byte a second. Tells its parent how many are open, and were answered 408. */
function sendSlowly({ hostname, port }: URL, connections: number): void {
  let open = 0;
  let timedOut = 0;
  const start = () => {
    const socket = connect(Number(port), hostname, () => {
      open++;
      socket.write(HEAD);
    });
    const timer = setInterval(() => socket.write('a'), 1_000);
    socket.on('data', (chunk) => (timedOut += chunk.toString().startsWith('HTTP/1.1 408') ? 1 : 0));
    socket.on('error', () => undefined);
    socket.once('close', () => {
      clearInterval(timer);
      open--;
      start();
    });
  };
  for (let i = 0; i < connections; i++) start();
  setInterval(() => process.send?.(`${open} open, ${timedOut} answered 408 so far`), 500);
}

async function measure(): Promise<void> {
  const folder = makeTemporaryFolder();
  const server = await startServerProcess({
    SITE_ROOT: writeSmallSite(folder),
    FEEDBACK_DB: join(folder, 'votes.db'),
  });
  await readAndVote(server.url, 2);
  const alone = await readAndVote(server.url, Number(seconds));
  const slow = fork(import.meta.filename, [first, seconds, server.url]);
  let state = '';
  slow.on('message', (message) => (state = String(message)));
  await wait(2_000);
  const beside = await readAndVote(server.url, Number(seconds));
  slow.kill('SIGKILL');
  await server.end('SIGTERM');
  removeFolder(folder);
  console.log(`readers and voters alone:      ${describe(alone)}`);
  console.log(`beside ${first} slow connections: ${describe(beside)} (${state})`);
  console.log(`p99 ratio ${(percentile(beside, 0.99) / percentile(alone, 0.99)).toFixed(2)}`);
}

/** Ten readers that ask for a page and vote, twenty times a second each; resolves to each wait in milliseconds. */
async function readAndVote(url: string, duration: number): Promise<number[]> {
  const waits: number[] = [];
  const end = performance.now() + duration * 1_000;
  const reader = async () => {
    const voter = new Voter(url);
    while (performance.now() < end) {
      const start = performance.now();
      const page = await voter.request('GET /ports/2203 HTTP/1.1\r\nHost: test\r\n\r\n');
      const vote = await voter.vote(makeVote());
      waits.push(performance.now() - start);
      if (page.status !== 200 || vote.status !== 201)
        throw new Error(`answered ${page.status}, ${vote.status}`);
      await wait(50);
    }
    voter.close();
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  return waits;
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}

function describe(values: readonly number[]): string {
  return `${values.length} pairs, p50 ${percentile(values, 0.5).toFixed(1)} ms, p99 ${percentile(values, 0.99).toFixed(1)} ms`;
}
