import { expect, it } from 'vitest';
import { nearbyPorts } from '#domain/nearby-ports.ts';
import { SearchEngine } from '#domain/search/search-engine.ts';
import type { NameIndex } from '#domain/search/search-index.ts';

const index: NameIndex = {
  ports: [
    {
      port: 5432,
      status: { tcp: 'assigned', udp: 'assigned' },
      services: [{ name: 'postgresql', transports: ['tcp', 'udp'] }],
      hasArticle: true,
    },
  ],
  programs: [
    {
      name: 'PostgreSQL',
      kind: 'program',
      aliases: ['postgres'],
      ports: [{ port: 5432, transports: ['tcp'] }],
    },
  ],
};
const engine = new SearchEngine();
Array.from(engine.addNames(index));

it.each(['postgres', 'PostgreSQL', 'postgers'])(
  'names what a search for %s finds, with the way there',
  (name) => {
    expect(nearbyPorts(engine, name)).toEqual([{ href: '/ports/5432', label: 'Port 5432 · postgresql' }]);
  },
);

it.each([
  'postgres.php',
  'a/postgres',
  '../postgres',
  '',
  'p',
  '<postgres>',
  `postgres${'x'.repeat(40)}`,
  '-postgres',
])('does not search for %j', (name) => {
  expect(nearbyPorts(engine, name)).toEqual([]);
});
