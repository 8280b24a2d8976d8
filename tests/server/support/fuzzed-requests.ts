import { hash } from 'node:crypto';
import fc from 'fast-check';
import { makeVote } from './voter.ts';

/** A body, and the Content-Type that it is sent with. */
export interface FuzzedRequest {
  readonly body: string;
  readonly type: string;
}

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

/** Ids come from the seed too, so that a seed gives the same requests again. */
const goodVote = fc.uuid().map((id) => makeVote({ id }));

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
  .chain((fields) => goodVote.map((vote) => JSON.stringify({ ...vote, ...fields })));

const protoVote = fc
  .tuple(goodVote, hostileValue)
  .map(([vote, value]) =>
    JSON.stringify(vote).replace('{', `{"__proto__":${JSON.stringify(value) ?? 'null'},`),
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
const anyBody = fc.oneof(
  { weight: 4, arbitrary: spoiltVote },
  {
    weight: 2,
    arbitrary: fc
      .tuple(goodVote, fc.string({ unit: 'grapheme', maxLength: 50 }))
      .map(([vote, comment]) => JSON.stringify({ ...vote, comment })),
  },
  { weight: 1, arbitrary: fc.oneof(protoVote, nested, form, fc.json(), hostileText) },
);
const anyType = fc.constantFrom(
  ...Array<string>(6).fill('application/json'),
  'application/x-www-form-urlencoded',
  'application/json;charset=utf-8',
  'text/plain',
);

const request = fc.record({ body: anyBody, type: anyType });

/** How many requests are made up at once, so that a hundred thousand need not lie in memory. */
const CHUNK = 1_000;

/** Requests without end, no body twice; the same seed gives the same ones. */
export function* fuzzedRequests(seed: number): Generator<FuzzedRequest, never> {
  const seen = new Set<string>();
  for (let chunk = seed; ; chunk += 1) {
    for (const made of fc.sample(request, { numRuns: CHUNK, seed: chunk })) {
      const digest = hash('sha1', made.body, 'base64');
      if (seen.has(digest)) continue;
      seen.add(digest);
      yield made;
    }
  }
}
