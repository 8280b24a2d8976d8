import type { APIRoute } from 'astro';
import { mapPng } from '#view-models/map-png.ts';
import { portAtlas } from '#view-models/port-atlas-file.ts';

/** `/posters/small-map.png`: the map, a pixel a cell, for readers without JavaScript. */
export const GET: APIRoute = () =>
  new Response(mapPng(portAtlas, 1), { headers: { 'Content-Type': 'image/png' } });
