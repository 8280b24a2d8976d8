import { createHash } from 'node:crypto';
import { encodeAtlas, encodeRegistryPart } from '#domain/port-map/atlas-format.ts';
import type { PortAtlas } from '#domain/port-map/port-atlas.ts';
import { loadRegistry } from '#registry/load-registry.ts';
import { articles } from './articles/atlas.ts';
import { getPortAtlas, getRegistryNames, type RegistryNames } from './port-map.ts';

declare global {
  /** What no article changes of it, found and written. Plain data, which a build may keep for the next. */
  var registryNames: RegistryNames | undefined;
  var registryPart: string | undefined;
}

const registry = loadRegistry();

/** The whole port space in short, from the registry and the articles of this build. */
export const portAtlas: PortAtlas = getPortAtlas(
  registry,
  [...articles].map(([port, article]) => ({ port, article })),
  (globalThis.registryNames ??= getRegistryNames(registry)),
);

const text = encodeAtlas(portAtlas, (globalThis.registryPart ??= encodeRegistryPart(portAtlas)));
const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The atlas as the browser gets it, named after its content so that it may be kept for ever. */
export const ATLAS_FILE = {
  text,
  name: `atlas.${hash}.txt`,
  address: `/port-map/atlas.${hash}.txt`,
} as const;
