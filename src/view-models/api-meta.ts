import { FIRST_PORT, LAST_PORT, PORT_COUNT } from '#domain/port-number.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { countStatuses } from '#domain/range-figures.ts';
import type { ApiMeta } from '#schemas/api-v1.ts';
import { API_CHANGES } from './api-changelog.ts';

/** What the data of the interface is, and where it comes from. */
export function getApiMeta(registry: PortRegistry): ApiMeta {
  const { tcp, udp } = countStatuses(registry, { first: FIRST_PORT, last: LAST_PORT });
  return {
    version: API_CHANGES[0].version,
    asOf: registry.asOf,
    sources: registry.sources.map((source) => ({ ...source })),
    counts: { ports: PORT_COUNT, services: registry.services.length, tcp, udp },
  };
}
