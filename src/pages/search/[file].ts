import type { APIRoute, GetStaticPaths } from 'astro';
import { indexFiles } from './_index-files.ts';

export const getStaticPaths = (() => {
  const { names, details } = indexFiles();
  return [names, details].map(({ file, text }) => ({ params: { file }, props: { text } }));
}) satisfies GetStaticPaths;

/** `/search/names.<hash>.txt` and `/search/details.<hash>.txt`. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
