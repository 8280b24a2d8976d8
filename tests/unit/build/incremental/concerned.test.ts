import { expect, it } from 'vitest';
import { isConcerned } from '#build/incremental/concerned.ts';
import { fileName } from '#build/incremental/file-name.ts';

const changes = {
  changed: new Set([300]),
  ports: new Set([300, 22]),
  topics: new Set(['mail']),
  list: false,
};

it.each([
  ['src/pages/ports/[port].astro', '/ports/300', true],
  ['src/pages/ports/[port].astro', '/ports/22', true],
  ['src/pages/ports/[port].astro', '/ports/2', false],
  ['src/pages/ports/[port].md.ts', '/ports/300.md', true],
  ['src/pages/ports/[port].md.ts', '/ports/22.md', false],
  ['src/pages/cards/[card].png.ts', '/cards/300.png', true],
  ['src/pages/cards/[card].png.ts', '/cards/assigned.png', false],
  ['src/pages/ports/blocks/[block].astro', '/ports/blocks/256-511', true],
  ['src/pages/ports/blocks/[block].astro', '/ports/blocks/0-255', false],
  ['src/pages/ports/blocks/[block].astro', '/ports/blocks/512-767', false],
  ['src/pages/posters/all-ports.png.ts', '/posters/all-ports.png', false],
  ['src/pages/topics/[topic].astro', '/topics/mail', true],
  ['src/pages/topics/[topic].astro', '/topics/web', false],
  ['src/pages/topics/index.astro', '/topics', true],
  ['src/pages/index.astro', '/', true],
])('%s: that %s may change is %s', (component, pathname, expected) => {
  expect(isConcerned(component, pathname, changes)).toBe(expected);
});

it('has posters made anew where an article comes or goes', () => {
  const component = 'src/pages/posters/all-ports.png.ts';
  expect(isConcerned(component, '/posters/all-ports.png', { ...changes, list: true })).toBe(true);
});

it.each([
  ['/', 'page', 'index.html'],
  ['/ports', 'page', 'ports.html'],
  ['/ports/22', 'page', 'ports/22.html'],
  ['/ports/22.md', 'endpoint', 'ports/22.md'],
] as const)('%s, a %s, is written to %s', (pathname, type, file) => {
  expect(fileName(pathname, type)).toBe(file);
});
