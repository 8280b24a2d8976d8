import { expect, it } from 'vitest';
import { readRegistryNews } from '#registry/registry-news.ts';

const news = readRegistryNews();
const changeOf = (port: number, transport: string) =>
  news.changes.find((change) => change.port === port && change.transport === transport)?.kind;

it('tells what the newer data has and the older has not', () => {
  expect(news.since < news.asOf).toBe(true);
  expect(news.changes.length).toBeGreaterThan(20);
  expect(changeOf(300, 'tcp')).toBe('assigned');
  expect(changeOf(831, 'tcp')).toBe('de-assigned');
});

it.each([
  [443, 'tcp', 'assigned then and now'],
  [24, 'tcp', 'assigned without a name, which the older data does not show'],
  [27_005, 'tcp', 'inside a range, which the older data does not show'],
  [50_000, 'tcp', 'dynamic'],
])('is silent about %i/%s: %s', (port, transport) => {
  expect(changeOf(port, transport)).toBeUndefined();
});
