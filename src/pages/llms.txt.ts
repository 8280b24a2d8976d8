import type { APIRoute } from 'astro';
import { articlesByPort } from '#view-models/collections.ts';
import { getLlmsText } from '#view-models/llms-text.ts';

/** `/llms.txt` */
export const GET: APIRoute = ({ site, url }) => {
  const articles = new Map([...articlesByPort].map(([port, { data }]) => [port, data]));
  return new Response(getLlmsText(articles, (site ?? url).href), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
