import type { APIRoute } from 'astro';
import { PORT_COUNT } from '#domain/port-number.ts';
import { loadRegistry } from '#registry/load-registry.ts';
import { getApiPorts, PORTS_IN_BLOCK } from '#view-models/api-ports.ts';

export function getStaticPaths() {
  return Array.from({ length: PORT_COUNT / PORTS_IN_BLOCK }, (_, block) => ({
    params: { block: String(block) },
  }));
}

export const GET: APIRoute = ({ params }) =>
  Response.json(getApiPorts(loadRegistry(), Number(params['block'])));
