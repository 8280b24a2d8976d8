import { expect, it } from 'vitest';
import { loadFacts } from '#build/article-check/facts.ts';
import { updatedDate } from '#build/article-check/rules/updated-date.ts';
import { findings, sample } from '../sample.ts';

const MEND = 'write the day of your change, 2026-11-23 at the latest';

it.each([
  ['updated: 2026-11-23', 'updated: 1970-01-01', []],
  ['updated: 2026-11-23', 'updated: 2026-11-24', [`514.mdx:31: updated in the future: 2026-11-24 — ${MEND}`]],
  ['updated: 2026-11-23', "updated: '9999-12-31'", [expect.stringContaining('9999-12-31')]],
  [
    'publisher: IANA',
    'publisher: IANA\n    seen: 2027-01-01',
    [`514.mdx:22: the source "iana" was seen in the future: 2027-01-01 — ${MEND}`],
  ],
])('%j → %j', (from, to, expected) => {
  expect(findings(updatedDate, sample([[from, to]]))).toEqual(expected);
});

it.each([
  ['2026-11-23T09:59:59Z', '2026-11-23'],
  ['2026-11-23T10:00:00Z', '2026-11-24'],
])('at %s it is %s somewhere', (now, today) => {
  expect(loadFacts(new Date(now)).today).toBe(today);
});
