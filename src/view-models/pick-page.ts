import { AVOIDANCES } from '#domain/pick/avoidance.ts';
import { countFreePorts } from '#domain/pick/suggest-port.ts';
import type { PortAtlas } from '#domain/port-map/port-atlas.ts';

/** What the picker's page says without any name typed. */
export function getPickPage(atlas: PortAtlas) {
  const avoidances = AVOIDANCES.map(({ key, label }) => ({ key, label }));
  return { avoidances, free: countFreePorts(atlas, new Set(AVOIDANCES.map(({ key }) => key))) };
}
