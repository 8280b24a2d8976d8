import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { ASSIGNMENT_FACTS } from '#domain/assignment.ts';
import { PORT_COUNT } from '#domain/port-number.ts';
import { readBuiltInRegistry } from '#registry/load-registry.ts';
import { apiMetaSchema, apiPortBlockSchema, apiServicesSchema, type ApiPort } from '#schemas/api-v1.ts';
import { getApiMeta } from '#view-models/api-meta.ts';
import { getOpenApi } from '#view-models/api-openapi.ts';
import { getApiPorts, PORTS_IN_BLOCK } from '#view-models/api-ports.ts';
import { getApiServices } from '#view-models/api-services.ts';

const registry = readBuiltInRegistry();

/** What a program reads: the text of a file, parsed. */
function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function apiPort(port: number): ApiPort {
  const found = getApiPorts(registry, Math.floor(port / PORTS_IN_BLOCK))[port % PORTS_IN_BLOCK];
  if (found === undefined) throw new Error(`no port ${port}`);
  return found;
}

describe('/api/v1/ports/', () => {
  it('has every port once, in order, in 256 files that keep the schema', () => {
    const blocks = Array.from({ length: PORT_COUNT / PORTS_IN_BLOCK }, (_, block) =>
      apiPortBlockSchema.parse(throughJson(getApiPorts(registry, block))),
    );
    expect(blocks.flat().every(({ port }, index) => port === index)).toBe(true);
    expect(blocks).toHaveLength(256);
  });

  it('has facts that the registry leaves empty as null', () => {
    expect(apiPort(2203)).toMatchObject({
      port: 2203,
      range: 'user',
      transports: {
        tcp: {
          status: 'assigned',
          services: [
            {
              name: 'b2-runtime',
              description: 'b2 Runtime Protocol',
              assignee: null,
              reference: null,
              unknown: [],
              asOf: '2015-07',
            },
          ],
        },
      },
    });
    expect(apiPort(2203).transports.tcp.services[0]).not.toHaveProperty('aliasOf');
  });

  it('names the facts that the source does not carry', () => {
    const [, submissions] = apiPort(465).transports.tcp.services;
    expect(submissions).toMatchObject({ name: 'submissions', reference: null, unknown: ASSIGNMENT_FACTS });
  });

  it('has the status only, where there is no more to say', () => {
    expect(apiPort(60_000).transports).toEqual({
      tcp: { status: 'dynamic', services: [] },
      udp: { status: 'dynamic', services: [] },
    });
    expect(apiPort(4).transports.tcp).toEqual({ status: 'unassigned', services: [] });
  });

  it('keeps what a nameless row says, former names, aliases, and SCTP where listed', () => {
    expect(apiPort(11_488).transports.tcp.remark?.unauthorizedUse).toBe('Known UNAUTHORIZED USE: port 11488');
    expect(apiPort(2).transports.tcp.formerly?.map(({ name }) => name)).toEqual(['compressnet']);
    expect(apiPort(63).transports.tcp.services.map(({ aliasOf }) => aliasOf)).toEqual([undefined, 'whoispp']);
    expect(apiPort(80).transports.sctp?.services[0]?.name).toBe('http');
    expect(apiPort(24).transports.tcp.services[0]).toMatchObject({ name: null });
  });

  it('publishes no mail address', () => {
    const texts = JSON.stringify(Array.from({ length: 256 }, (_, block) => getApiPorts(registry, block)));
    expect(texts.match(/<[\w.+-]+[@&][\w-]+(\.[\w-]+)+>/g)).toBeNull();
  });
});

describe('/api/v1/services.json', () => {
  const services = apiServicesSchema.parse(throughJson(getApiServices(registry)));

  it('has every name once', () => {
    expect(services).toHaveLength(registry.services.length);
    expect(new Set(services.map(({ page }) => page)).size).toBe(services.length);
  });

  it.each([
    ['objective', { registrations: [{ first: null, last: null, transports: [] }] }],
    ['active-net', { registrations: [{ first: 3322, last: 3325, transports: ['tcp', 'udp'] }] }],
    ['whois++', { page: '/services/whois~2b~2b', aliasOf: 'whoispp', aliases: [] }],
    ['whoispp', { description: 'whois++', aliases: ['whois++'] }],
  ])('%s', (name, expected) => {
    expect(services.find((service) => service.name === name)).toMatchObject(expected);
  });
});

describe('/api/v1/meta.json', () => {
  it('counts every port once for each transport and names the sources', () => {
    const { counts, sources, asOf } = apiMetaSchema.parse(throughJson(getApiMeta(registry)));
    for (const { assigned, reserved, unassigned, dynamic, ...others } of [counts.tcp, counts.udp]) {
      expect(assigned + reserved + unassigned + dynamic + others['not-listed']).toBe(65_536);
    }
    expect(sources.map((source) => source.asOf)).toEqual(['2026-07', '2023-05', '2015-07', '2022-04']);
    expect(asOf).toBe('2026-07');
  });
});

describe('/api/v1/openapi.json', () => {
  const lint = async (document: unknown) => {
    const config = await createConfig({ extends: ['recommended-strict'] });
    const problems = await lintFromString({
      source: JSON.stringify(document),
      absoluteRef: 'openapi.json',
      config,
    });
    return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
  };

  it('is accepted by the linter at its strictest', async () => {
    expect(await lint(getOpenApi('https://ports.example.org'))).toEqual([]);
  });

  it('would be refused with a schema missing', async () => {
    const { components, ...broken } = getOpenApi('https://ports.example.org');
    expect(components).toBeDefined();
    expect(await lint(broken)).not.toEqual([]);
  });
});
