import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeDetails, encodeDetails } from '#domain/search/detail-index-format.ts';
import { decodeNames, encodeNames } from '#domain/search/name-index-format.ts';
import { filledEngine, realIndex } from '../../search-sources.ts';

const lines = readFileSync('tests/fixtures/search-queries/first-results.tsv', 'utf8').trim().split('\n');
const queries = lines.map((line) => {
  const [kind = '', query = '', expected = ''] = line.split('\t');
  return { kind, query, expected };
});

const index = realIndex();
const engine = filledEngine({
  names: decodeNames(encodeNames(index.names)),
  details: decodeDetails(encodeDetails(index.details)),
});

/** `22`, one of several (`22|990`), or any port of a topic (`*games`). */
function isRight(query: string, expected: string): boolean {
  const first = engine.search(query, 1).hits[0]?.document;
  if (first === undefined) return false;
  if (expected.startsWith('*')) return first.topics.some((topic) => topic === expected.slice(1));
  return expected.split('|').includes(String(first.port));
}

describe('first results', () => {
  const wrong = queries.filter(({ query, expected }) => !isRight(query, expected));

  test('there are at least 300 queries of every kind', () => {
    expect(queries.length).toBeGreaterThanOrEqual(300);
    expect(new Set(queries.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(10);
  });

  test('at least 97 % are right', () => {
    const share = 1 - wrong.length / queries.length;
    expect(
      share,
      wrong.map(({ query, expected }) => `${query} → ${expected}`).join('\n'),
    ).toBeGreaterThanOrEqual(0.97);
  });

  test('numbers and pasted lines are always right', () => {
    expect(wrong.filter(({ kind }) => kind === 'number' || kind === 'paste')).toEqual([]);
  });
});
