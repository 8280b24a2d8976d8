import type { APIRoute } from 'astro';
import { loadRegistry } from '#registry/load-registry.ts';
import { getServicePorts } from '#view-models/service-ports.ts';

export const GET: APIRoute = () => Response.json(getServicePorts(loadRegistry()));
