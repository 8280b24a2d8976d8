import type { APIRoute } from 'astro';
import { articles } from '#view-models/articles/llms.ts';
import { getLlmsText } from '#view-models/llms-text.ts';

/** `/llms.txt` */
export const GET: APIRoute = ({ site, url }) => {
  return new Response(getLlmsText(articles, (site ?? url).href), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
