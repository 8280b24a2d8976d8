import type { APIRoute, GetStaticPaths } from 'astro';
import { indexFiles } from './_index-files.ts';

export const getStaticPaths = (async () => {
  const { names, descriptions } = await indexFiles();
  return [names, descriptions].map(({ file, text }) => ({ params: { file }, props: { text } }));
}) satisfies GetStaticPaths;

/** `/search/names.<hash>.txt` and `/search/descriptions.<hash>.txt`. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
