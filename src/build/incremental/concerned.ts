import type { ChangedArticles } from './changed-articles.ts';

type Changes = Pick<ChangedArticles, 'changed' | 'ports' | 'topics' | 'list'>;

const numberIn = (pathname: string): number => Number(/(\d+)\D*$/.exec(pathname)?.[1]);

const PORTS_IN_BLOCK = 256;
const blockOf = (port: number): number => Math.floor(port / PORTS_IN_BLOCK);

/** Of the routes with many pages that show articles, those that an article can change. Of all others, every page. */
const CONCERNED: Readonly<Record<string, (pathname: string, changes: Changes) => boolean>> = {
  'src/pages/ports/[port].astro': (pathname, { ports }) => ports.has(numberIn(pathname)),
  'src/pages/ports/[port].md.ts': (pathname, { changed }) => changed.has(numberIn(pathname)),
  'src/pages/cards/[card].png.ts': (pathname, { changed }) => changed.has(numberIn(pathname)),
  'src/pages/ports/blocks/[block].astro': (pathname, { changed }) => {
    const first = Number(/(\d+)/.exec(pathname)?.[1]);
    return [...changed].some((port) => blockOf(port) === blockOf(first));
  },
  'src/pages/topics/[topic].astro': (pathname, { topics }) => topics.has(pathname.replace(/^.*\//, '')),
  // They show which ports have an article, and nothing of it.
  'src/pages/posters/all-ports.svg.ts': (_, { list }) => list,
  'src/pages/posters/all-ports.png.ts': (_, { list }) => list,
  'src/pages/posters/small-map.png.ts': (_, { list }) => list,
};

/** Whether a page of a route that shows articles may be another after changes. */
export function isConcerned(component: string, pathname: string, changes: Changes): boolean {
  return CONCERNED[component]?.(pathname, changes) ?? true;
}
