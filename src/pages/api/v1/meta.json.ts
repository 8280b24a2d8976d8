import type { APIRoute } from 'astro';
import { loadRegistry } from '#registry/load-registry.ts';
import { getApiMeta } from '#view-models/api-meta.ts';

export const GET: APIRoute = () => Response.json(getApiMeta(loadRegistry()));
