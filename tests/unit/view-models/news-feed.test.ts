import { expect, it } from 'vitest';
import { FEED_ARTICLES, getNewsFeed } from '#view-models/news-feed.ts';

const article = (updated: string) => ({ title: 'A Title', summary: 'A summary.', updated });
const silence = { since: '2023-05', asOf: '2026-07', changes: [] };

it('holds the articles changed last, the newest first', () => {
  const day = (port: number) => `2026-01-${String(90 - port).padStart(2, '0')}`;
  const articles = new Map(Array.from({ length: 60 }, (_, port) => [port, article(day(port))] as const));
  articles.set(59, article('2026-12-31'));
  const { entries } = getNewsFeed(articles, silence, 'https://ports.example');
  expect(entries).toHaveLength(FEED_ARTICLES);
  expect(entries[0]).toMatchObject({ id: '/ports/59', updated: '2026-12-31' });
  expect(entries[1]).toMatchObject({ id: '/ports/0' });
});

it('holds whole days: no article of the last one is left out', () => {
  const articles = new Map(Array.from({ length: 120 }, (_, port) => [port, article('2026-01-02')] as const));
  articles.set(120, article('2026-01-01'));
  expect(getNewsFeed(articles, silence, 'https://ports.example').entries).toHaveLength(120);
});

it('tells changes of the registry in one entry, transports of a port together, names escaped', () => {
  const change = { kind: 'assigned', port: 7, before: [], after: ['<b>'] } as const;
  const changes = [
    { ...change, transport: 'tcp' },
    { ...change, transport: 'udp' },
  ] as const;
  const [entry, ...others] = getNewsFeed(new Map(), { ...silence, changes }, 'https://ports.example').entries;
  expect(others).toEqual([]);
  expect(entry?.summary).toBe('Port numbers newly assigned: 1.');
  expect(entry?.html).toContain(
    '<li><a href="https://ports.example/ports/7">7</a>, TCP and UDP: &lt;b&gt;</li>',
  );
});
