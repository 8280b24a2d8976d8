import { BUILD_PORTS } from 'astro:env/server';
import { portSelection } from '#domain/port-selection.ts';
import { loadRegistry } from '#registry/load-registry.ts';
import { getBlocks } from '#view-models/browse-page.ts';
import { articleData } from '#view-models/article-data.ts';
import { portAtlas } from '#view-models/port-atlas-file.ts';
import { rangesBySlug } from '#view-models/range-entries.ts';
import { getSitemaps } from '#view-models/site-pages.ts';

/** The sitemaps of this build. */
export const sitemaps = getSitemaps({
  registry: loadRegistry(),
  ports: portSelection(BUILD_PORTS),
  updated: new Map([...articleData].map(([port, { updated }]) => [port, updated])),
  rangesUpdated: new Map([...rangesBySlug].map(([slug, { data }]) => [slug, data.updated])),
  blocks: getBlocks(portAtlas),
});
