import type { APIRoute } from 'astro';
import { indexFiles } from './search/_index-files.ts';

/** Where the parts of the search index are now: pages stay as they are when the index changes. */
export const GET: APIRoute = () => {
  const { names, details } = indexFiles();
  return Response.json({ names: `/search/${names.file}`, details: `/search/${details.file}` });
};
