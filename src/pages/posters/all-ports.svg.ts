import type { APIRoute } from 'astro';
import { mapPoster } from '#view-models/map-poster.ts';
import { portAtlas } from '#view-models/port-atlas-file.ts';

/** `/posters/all-ports.svg`: the map to put on a wall. */
export const GET: APIRoute = () =>
  new Response(mapPoster(portAtlas), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
