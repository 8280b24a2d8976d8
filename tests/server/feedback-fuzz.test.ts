import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from './support/each-database.ts';
import { fuzzedRequests } from './support/fuzzed-requests.ts';
import { startServerProcess } from './support/server-process.ts';
import { writeSmallSite } from './support/small-site.ts';
import { Voter } from './support/voter.ts';

/** How many different requests; more with `FUZZ_REQUESTS=100000`. */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 3_000);
const AT_ONCE = 20;

describeOnEachDatabase(`${REQUESTS} fuzzed requests`, (database) => {
  test(
    'never get a 5xx and never end the process',
    async () => {
      const settings = { ...(await database.newDatabase()), SITE_ROOT: writeSmallSite(database.folder()) };
      const server = await startServerProcess(settings);
      const seed = Date.now() % 2 ** 31;
      const requests = fuzzedRequests(seed);
      const counts = new Map<number, number>();
      const bodies = new Set<string>();
      let left = REQUESTS;
      const send = async () => {
        const voter = new Voter(server.url);
        while (left-- > 0) {
          const { body, type } = requests.next().value;
          bodies.add(hash('sha1', body, 'base64'));
          const length = Buffer.byteLength(body);
          const head = `POST /api/feedback HTTP/1.1\r\nHost: test\r\nContent-Type: ${type}\r\nContent-Length: ${length}`;
          const { status } = await voter.request(`${head}\r\n\r\n${body}`).catch(() => ({ status: 0 }));
          counts.set(status, (counts.get(status) ?? 0) + 1);
          if (status >= 500 || status === 0) throw new Error(`${status} for ${type}: ${body} (seed ${seed})`);
        }
        voter.close();
      };
      await Promise.all(Array.from({ length: AT_ONCE }, send));
      expect(bodies.size).toBe(REQUESTS);
      expect(counts.get(201)).toBeGreaterThan(REQUESTS / 50);
      expect(counts.get(422)).toBeGreaterThan(REQUESTS / 50);
      expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
      expect(await server.end('SIGTERM')).toBe(0);
      process.stdout.write(`fuzz, ${database.kind}: ${JSON.stringify(Object.fromEntries(counts))}\n`);
    },
    REQUESTS * 10 + 60_000,
  );
});
