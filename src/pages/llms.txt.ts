import type { APIRoute } from 'astro';
import { articleData } from '#view-models/article-data.ts';
import { getLlmsText } from '#view-models/llms-text.ts';

/** `/llms.txt` */
export const GET: APIRoute = ({ site, url }) => {
  return new Response(getLlmsText(articleData, (site ?? url).href), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
