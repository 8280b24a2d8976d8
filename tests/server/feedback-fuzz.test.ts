import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from './support/each-database.ts';
import { startServerProcess } from './support/server-process.ts';
import { writeSmallSite } from './support/small-site.ts';
import { makeVote, Voter } from './support/voter.ts';

/** How many requests; more with `FEEDBACK_FUZZ=100000`. */
const REQUESTS = Number(process.env['FEEDBACK_FUZZ'] ?? 3_000);
const AT_ONCE = 20;

const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\ud800',
    '\udfff\ud800',
    'a\u0000b',
    '\u202e\u2066',
    '__proto__',
    'constructor',
    "'; drop table x",
    '%00',
  ),
);
const hostileValue = fc.oneof(
  hostileText,
  fc.jsonValue(),
  fc.double(),
  fc.maxSafeInteger(),
  fc.constant(null),
);
const nested = fc.nat(1500).map((depth) => '['.repeat(depth) + ']'.repeat(depth));

/** A good vote with some fields spoilt, so that most requests reach beyond the schema's first lines. */
const spoiltVote = fc
  .record(
    {
      id: hostileValue,
      rev: hostileValue,
      page: fc.oneof(hostileText, fc.webPath()),
      rating: hostileValue,
      reason: hostileValue,
      comment: hostileText,
      locale: hostileValue,
      build: hostileText,
      website: hostileText,
      constructor: hostileValue,
    },
    { requiredKeys: [] },
  )
  .map((fields) => JSON.stringify(makeVote(fields)));

const protoVote = hostileValue.map((value) =>
  JSON.stringify(makeVote()).replace('{', `{"__proto__":${JSON.stringify(value) ?? 'null'},`),
);
const form = fc.array(fc.tuple(hostileText, hostileText)).map((pairs) =>
  pairs
    .map((pair) =>
      pair
        .map((text) => text.toWellFormed())
        .map(encodeURIComponent)
        .join('='),
    )
    .join('&'),
);
const body = fc.oneof(
  { weight: 4, arbitrary: spoiltVote },
  {
    weight: 2,
    arbitrary: fc
      .string({ unit: 'grapheme', maxLength: 50 })
      .map((comment) => JSON.stringify(makeVote({ comment }))),
  },
  { weight: 1, arbitrary: fc.oneof(protoVote, nested, form, fc.json(), hostileText) },
);
const type = fc.constantFrom(
  ...Array<string>(6).fill('application/json'),
  'application/x-www-form-urlencoded',
  'application/json;charset=utf-8',
  'text/plain',
);

describeOnEachDatabase(`${REQUESTS} fuzzed requests`, (database) => {
  test(
    'never get a 5xx and never end the process',
    async () => {
      const settings = { ...(await database.newDatabase()), SITE_ROOT: writeSmallSite(database.folder()) };
      const server = await startServerProcess(settings);
      const seed = Date.now() % 2 ** 31;
      const requests = fc.sample(fc.tuple(body, type), { numRuns: Math.min(REQUESTS, 20_000), seed });
      const counts = new Map<number, number>();
      let next = 0;
      const send = async () => {
        const voter = new Voter(server.url);
        for (let index = next++; index < REQUESTS; index = next++) {
          const [text = '', contentType = ''] = requests[index % requests.length] ?? [];
          const length = Buffer.byteLength(text);
          const head = `POST /api/feedback HTTP/1.1\r\nHost: test\r\nContent-Type: ${contentType}\r\nContent-Length: ${length}`;
          const { status } = await voter.request(`${head}\r\n\r\n${text}`).catch(() => ({ status: 0 }));
          counts.set(status, (counts.get(status) ?? 0) + 1);
          if (status >= 500 || status === 0)
            throw new Error(`${status} for ${contentType}: ${text} (seed ${seed})`);
        }
        voter.close();
      };
      await Promise.all(Array.from({ length: AT_ONCE }, send));
      expect(counts.get(201)).toBeGreaterThan(REQUESTS / 50);
      expect(counts.get(422)).toBeGreaterThan(REQUESTS / 50);
      expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
      expect(await server.end('SIGTERM')).toBe(0);
      process.stdout.write(`fuzz, ${database.kind}: ${JSON.stringify(Object.fromEntries(counts))}\n`);
    },
    REQUESTS * 10 + 60_000,
  );
});
