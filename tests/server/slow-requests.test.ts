import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOn } from './support/each-database.ts';
import { type App, startApp } from './support/start-app.ts';
import { makeVote } from './support/voter.ts';

const CONNECTIONS = 500;
/** The limits are shortened, so that the test need not wait for the real ones. */
const LIMITS = { headersMs: 3_000, bodyMs: 3_000 };

/** Sends the beginning at once, then a byte a second; resolves to all that came back until the end. */
function trickle(port: number, beginning: string, rest: string): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    let sent = 0;
    const socket = connect(port, '127.0.0.1', () => socket.write(beginning));
    const timer = setInterval(() => socket.write(rest.charAt(sent++)), 1_000);
    socket.on('data', (chunk) => (received += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(timer);
      resolve(received);
    });
  });
}

describeOn('sqlite', `${CONNECTIONS} connections that send one byte a second`, (database) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(await database.newDatabase(), LIMITS);
  });
  afterAll(() => app.close());

  const HEAD =
    'POST /api/feedback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n';

  test.each([
    ['in the body', `${HEAD}\r\n`, '{"id":"a0eebc99-9c0b'],
    ['in the headers', HEAD, 'X-Slow: aaaaaaaaaaaaaaaaaa'],
    ['in the request line', 'POST /api/feed', 'back HTTP/1.1aaaaaaaa'],
  ])('%s get 408, while others vote and read', async (_, beginning, rest) => {
    const slow = Promise.all(Array.from({ length: CONNECTIONS }, () => trickle(app.port, beginning, rest)));
    let running = true;
    void slow.then(() => (running = false));
    const latencies: number[] = [];
    while (running) {
      const start = performance.now();
      const statuses = [(await fetch(`${app.url}/ports/22`)).status, (await app.post(makeVote())).status];
      latencies.push(performance.now() - start);
      expect(statuses).toEqual([200, 201]);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const answers = await slow;
    expect(new Set(answers.map((answer) => answer.split('\r\n')[0]))).toEqual(
      new Set(['HTTP/1.1 408 Request Timeout']),
    );
    expect(answers[0]).toContain('application/problem+json');
    latencies.sort((a, b) => a - b);
    const p99 = latencies[Math.floor(latencies.length * 0.99)] ?? 0;
    process.stdout.write(`slow: ${latencies.length} page + vote pairs meanwhile, p99 ${p99.toFixed(0)} ms\n`);
  });
});
