import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { atomXml, feedTime } from '#domain/atom-feed.ts';

const HOSTILE = `</title>]]><script>&"'\u0000`;

it('writes well-formed Atom whatever the texts are', () => {
  const xml = atomXml(
    {
      title: HOSTILE,
      subtitle: 'x',
      author: 'y',
      path: '/feed.atom',
      entries: [
        { id: '/a', path: '/a', title: HOSTILE, updated: '2026-07', summary: HOSTILE, html: '<p>&amp;</p>' },
        { id: '/b', path: '/b', title: 'b', updated: '2026-11-23', summary: '' },
      ],
    },
    'https://ports.example/',
  );
  expect(XMLValidator.validate(xml)).toBe(true);
  const { feed } = new XMLParser().parse(xml);
  expect(feed.updated).toBe('2026-11-23T00:00:00Z');
  expect(feed.entry[0].title).toBe(`</title>]]><script>&"'`);
  expect(feed.entry[0].content).toBe('<p>&amp;</p>');
  expect(feed.entry[1].id).toBe('https://ports.example/b');
});

it.each([
  ['2026-07', '2026-07-01T00:00:00Z'],
  ['2026-11-23', '2026-11-23T00:00:00Z'],
])('dates %s as %s', (date, time) => {
  expect(feedTime(date)).toBe(time);
});
