import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from './support/each-database.ts';
import { type App, startApp } from './support/start-app.ts';
import { makeVote } from './support/voter.ts';

const CONNECTIONS = 500;
/** The limits are shortened, so that the test need not wait for the real ones. */
const LIMITS = { headersMs: 2_000, bodyMs: 2_000 };

/** What the contract grants to the others, in milliseconds for a page and a vote. */
const PATIENCE_MS = 500;

interface SlowSender {
  /** Resolves when it has sent its beginning. */
  readonly begun: Promise<undefined>;
  /** Resolves to all that came back until the end. */
  readonly answer: Promise<string>;
}

/** Sends the beginning at once, then a byte a second. */
function trickle(port: number, beginning: string, rest: string): SlowSender {
  const begun = Promise.withResolvers<undefined>();
  const answer = Promise.withResolvers<string>();
  let received = '';
  let sent = 0;
  const socket = connect(port, '127.0.0.1', () => socket.write(beginning, () => begun.resolve(undefined)));
  const timer = setInterval(() => socket.write(rest.charAt(sent++)), 1_000);
  socket.on('data', (chunk) => (received += chunk.toString()));
  socket.on('error', begun.reject);
  socket.on('close', () => {
    clearInterval(timer);
    answer.resolve(received);
  });
  return { begun: begun.promise, answer: answer.promise };
}

describeOnEachDatabase(`${CONNECTIONS} connections that send one byte a second`, (database) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(await database.newDatabase(), LIMITS);
  });
  afterAll(() => app.close());

  const HEAD =
    'POST /api/feedback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n';

  /** Loads a page and votes; returns the milliseconds that it took. */
  async function readAndVote(): Promise<number> {
    const start = performance.now();
    const statuses = [(await fetch(`${app.url}/ports/22`)).status, (await app.post(makeVote())).status];
    expect(statuses).toEqual([200, 201]);
    return performance.now() - start;
  }

  test.each([
    ['in the body', `${HEAD}\r\n`, '{"id":"a0eebc99-9c0b'],
    ['in the headers', HEAD, 'X-Slow: aaaaaaaaaaaaaaaaaa'],
    ['in the request line', 'POST /api/feed', 'back HTTP/1.1aaaaaaaa'],
  ])('%s get 408, while others vote and read', async (_, beginning, rest) => {
    await readAndVote();
    const slow = Array.from({ length: CONNECTIONS }, () => trickle(app.port, beginning, rest));
    await Promise.all(slow.map(({ begun }) => begun));
    let allHang = true;
    void Promise.race(slow.map(({ answer }) => answer)).then(() => (allHang = false));
    const start = performance.now();
    const latencies: number[] = [];
    while (allHang) {
      latencies.push(await readAndVote());
      await wait(20);
    }
    const hung = performance.now() - start;
    const answers = await Promise.all(slow.map(({ answer }) => answer));
    expect(new Set(answers.map((answer) => answer.split('\r\n')[0]))).toEqual(
      new Set(['HTTP/1.1 408 Request Timeout']),
    );
    expect(answers[0]).toContain('application/problem+json');
    // A busy machine may delay one of them, but nobody waits for the slow, and the many keep the contract's time.
    expect(Math.max(...latencies)).toBeLessThan(LIMITS.bodyMs);
    expect(latencies.length).toBeGreaterThan(hung / PATIENCE_MS);
    process.stdout.write(
      `slow, ${database.kind}: ${latencies.length} page + vote pairs in ${Math.round(hung)} ms\n`,
    );
  });
});
