import type { APIRoute } from 'astro';
import { loadRegistry } from '#registry/load-registry.ts';
import { getApiServices } from '#view-models/api-services.ts';

export const GET: APIRoute = () => Response.json(getApiServices(loadRegistry()));
