import type { APIRoute } from 'astro';
import { getOpenApi } from '#view-models/api-openapi.ts';

export const GET: APIRoute = ({ site, url }) => Response.json(getOpenApi((site ?? url).href));
