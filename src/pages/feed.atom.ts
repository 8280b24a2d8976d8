import type { APIRoute } from 'astro';
import { atomXml } from '#domain/atom-feed.ts';
import { loadRegistryNews } from '#registry/registry-news.ts';
import { articles } from '#view-models/articles/feed.ts';
import { getNewsFeed } from '#view-models/news-feed.ts';

/** `/feed.atom` (RFC 4287) */
export const GET: APIRoute = ({ site, url }) => {
  const { href } = site ?? url;
  return new Response(atomXml(getNewsFeed(articles, loadRegistryNews(), href), href), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
