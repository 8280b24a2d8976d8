import type { APIRoute } from 'astro';
import { mapPng } from '#view-models/map-png.ts';
import { portAtlas } from '#view-models/port-atlas-file.ts';

const PIXELS_A_CELL = 16;

/** `/posters/all-ports.png`: the map alone, 4096 × 4096 pixels. */
export const GET: APIRoute = () =>
  new Response(mapPng(portAtlas, PIXELS_A_CELL), { headers: { 'Content-Type': 'image/png' } });
