import type { APIRoute } from 'astro';

/** `/robots.txt` (RFC 9309): everything may be read but what only takes votes. */
export const GET: APIRoute = ({ site, url }) => {
  const sitemap = new URL('/sitemap-index.xml', site ?? url).href;
  return new Response(`User-agent: *\nDisallow: /api/feedback\n\nSitemap: ${sitemap}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
