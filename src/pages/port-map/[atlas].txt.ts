import type { APIRoute } from 'astro';
import { ATLAS_FILE } from '#view-models/port-atlas-file.ts';

export const getStaticPaths = () => [{ params: { atlas: ATLAS_FILE.name.replace(/\.txt$/, '') } }];

/** `/port-map/atlas.<hash>.txt`: the port space in short, for the map, the decoder and the picker. */
export const GET: APIRoute = () =>
  new Response(ATLAS_FILE.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
