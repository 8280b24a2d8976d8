import type { APIRoute } from 'astro';
import { sitemapIndexXml } from '#domain/sitemap.ts';
import { getSitemapIndex } from '#view-models/site-pages.ts';
import { sitemaps } from './sitemaps/_sitemaps.ts';

/** `/sitemap-index.xml`, which `/robots.txt` names. */
export const GET: APIRoute = ({ site, url }) =>
  new Response(sitemapIndexXml(getSitemapIndex(sitemaps), (site ?? url).href), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
