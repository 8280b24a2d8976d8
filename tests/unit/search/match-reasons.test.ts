import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cleanText, squash } from '#domain/search/clean-text.ts';
import { parseQuery } from '#domain/search/parse-query.ts';
import { phrasesOf } from '#domain/search/phrases.ts';
import { SEARCH_STRINGS } from '#domain/search/search-strings.ts';
import { fill } from '#domain/strings/fill.ts';
import { filledEngine, realIndex } from '../../search-sources.ts';

const engine = filledEngine(realIndex());

/** Why a port is found, as readers see it; `undefined` where it is not. */
function why(query: string, port: number): string | undefined {
  const hit = engine.search(query, 200).hits.find(({ document }) => document.port === port);
  return hit && fill(SEARCH_STRINGS.reason[hit.reason.kind] ?? '', { text: hit.reason.text });
}

describe('a result says what is true of its port', () => {
  test.each([
    ['redis sentinel', 1947, 'known as sentinel'],
    ['redis sentinel', 26_379, 'used by Redis Sentinel'],
    ['rcon', 27_015, 'known as rcon'],
    ['rcon', 25_575, 'used by Minecraft RCON'],
    ['dns', 853, 'begins like DNS over TLS'],
    ['dnsmasq', 67, 'used by dnsmasq'],
    ['caddy', 80, 'known as HTTP'],
    ['caddy', 2019, 'used by Caddy'],
    ['mikrotik winbox', 2000, 'known as mikrotik'],
    ['icq', 4000, 'known as icq'],
    ['leet', 1337, 'known as leet'],
    ['http', 2019, undefined],
    ['back orifice', 54_321, undefined],
    ['syslog-ng', 514, 'known as Syslog'],
  ])('%s: %i', (query, port, reason) => {
    expect(why(query, port)).toBe(reason);
  });

  test.each([
    ['icq', [5190, 4000]],
    ['spark', [7077, 8080, 4040, 4567]],
    ['alt http', [8080, 81]],
    ['mikrotik', [8291, 8728, 8729, 2000, 5678]],
    ['kuber', [6443]],
    ['syslog-ng', [514, 6514]],
  ])('%s means the program of the list first, then what articles call so', (query, first) => {
    const { hits } = engine.search(query, first.length);
    expect(hits.map(({ document }) => document.port)).toEqual(first);
  });

  test('what stands beside a port offline are programs that it has', () => {
    const metAt = (port: number): string[] => engine.document(port).programs.map(({ name }) => name);
    expect(metAt(1947)).not.toContain('Redis Sentinel');
    expect(metAt(2019)).toContain('Caddy');
    expect(metAt(2019)).not.toContain('HTTP');
    expect(metAt(1337)).not.toContain('Back Orifice');
  });
});

describe('a result names what matched', () => {
  test.each([
    ['postgres', 6432, 'used by PgBouncer'],
    ['postgres', 9187, 'begins like Postgres Exporter'],
    ['postgresq', 5432, 'begins like postgresql'],
    ['remote desktop', 443, 'used by RD Gateway UDP'],
    ['ollama', 8080, 'used by Open WebUI'],
    ['ollama', 3000, 'used by Open WebUI'],
    ['ngnx', 80, 'similar to nginx'],
    ['postgers', 5432, 'similar to PostgreSQL'],
    ['postgres', 8432, 'has the word postgres'],
    ['remote desktop', 5900, 'has the words remote desktop'],
  ])('%s: %i %s', (query, port, reason) => {
    expect(why(query, port)).toBe(reason);
  });

  test('what is said to begin so does', () => {
    const lines = readFileSync('tests/fixtures/search-queries/first-results.tsv', 'utf8').trim().split('\n');
    const queries = lines.map((line) => line.split('\t')[1] ?? '').filter((query) => query.length < 30);
    for (const query of [...queries, 'postg', 'remote d', 'olla', 'window', 'tom']) {
      const beginnings = phrasesOf(parseQuery(query)).map(({ key }) => key);
      for (const { reason } of engine.search(query, 20).hits.filter((hit) => hit.reason.kind === 'prefix')) {
        const key = squash(cleanText(reason.text));
        expect(
          beginnings.some((beginning) => key.startsWith(beginning)),
          `${query}: ${reason.text}`,
        ).toBe(true);
      }
    }
  });
});
