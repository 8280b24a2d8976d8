import { BUILD_PORTS } from 'astro:env/server';
import { portSelection } from '#domain/port-selection.ts';
import { loadRegistry } from '#registry/load-registry.ts';
import { MAP_BLOCKS } from '#domain/port-map/block-summary.ts';
import { articles } from '#view-models/articles/sitemaps.ts';
import { rangesBySlug } from '#view-models/range-entries.ts';
import { getSitemaps } from '#view-models/site-pages.ts';

/** The sitemaps of this build. */
export const sitemaps = getSitemaps({
  registry: loadRegistry(),
  ports: portSelection(BUILD_PORTS),
  updated: new Map([...articles].map(([port, { updated }]) => [port, updated])),
  rangesUpdated: new Map([...rangesBySlug].map(([slug, { data }]) => [slug, data.updated])),
  blocks: MAP_BLOCKS,
});
