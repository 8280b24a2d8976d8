import { z } from 'zod';
import { apiMetaSchema, apiPortBlockSchema, apiServicesSchema } from '#schemas/api-v1.ts';
import { servicePortsSchema } from '#schemas/service-ports.ts';
import { API_CHANGES } from './api-changelog.ts';

/** The OpenAPI 3.1 description of `/api/v1/`; its schemas are the ones that the files are checked with. */
export function getOpenApi(siteUrl: string): Readonly<Record<string, unknown>> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Connected · Ports',
      version: API_CHANGES[0].version,
      summary: 'All 65,536 TCP and UDP ports as static JSON',
      description:
        'Files, made once with the site: no keys, no limits, no parameters beyond the address. The data is ' +
        "IANA's registry (CC0); `asOf` and `unknown` say what is known and of when.",
      license: { name: 'CC0-1.0', identifier: 'CC0-1.0' },
      contact: { name: 'Connected · Ports', url: new URL('/api/v1', siteUrl).href },
    },
    servers: [{ url: new URL('/api/v1', siteUrl).href }],
    security: [],
    tags: [{ name: 'registry', description: 'The Service Name and Transport Protocol Port Number Registry' }],
    paths: {
      '/ports/{block}.json': {
        get: operation('getPortBlock', 'Ports 256 × block to 256 × block + 255', 'PortBlock', [
          {
            name: 'block',
            in: 'path',
            required: true,
            description: 'The port number divided by 256, rounded down',
            schema: { type: 'integer', minimum: 0, maximum: 255 },
            example: 8,
          },
        ]),
      },
      '/services.json': { get: operation('getServices', 'All service names', 'ServiceNames') },
      '/service-ports.json': {
        get: operation('getServicePorts', 'The one port of every service name', 'ServicePorts'),
      },
      '/meta.json': { get: operation('getMeta', 'Sources, dates and counts', 'Meta') },
    },
    components: { schemas: componentSchemas() },
  };
}

function operation(
  operationId: string,
  summary: string,
  schema: string,
  parameters: readonly Readonly<Record<string, unknown>>[] = [],
): Readonly<Record<string, unknown>> {
  return {
    operationId,
    summary,
    tags: ['registry'],
    parameters,
    responses: {
      200: {
        description: summary,
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
      },
      404: { description: 'There is no such file' },
    },
  };
}

const jsonSchema = z.object({ $defs: z.record(z.string(), z.unknown()) });

/** The schemas by their id, referring to each other as OpenAPI wants it. */
function componentSchemas(): Readonly<Record<string, unknown>> {
  const all = [apiPortBlockSchema, apiServicesSchema, servicePortsSchema, apiMetaSchema].map((schema) => {
    const text = JSON.stringify(z.toJSONSchema(schema));
    return jsonSchema.parse(JSON.parse(text.replaceAll('#/$defs/', '#/components/schemas/'))).$defs;
  });
  return Object.assign({}, ...all);
}
