import { decodeAtlas } from '#domain/port-map/atlas-format.ts';
import type { PortAtlas } from '#domain/port-map/port-atlas.ts';

let loading: Promise<PortAtlas> | undefined;

async function fetchAtlas(address: string): Promise<PortAtlas> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the port data could not be loaded (HTTP ${response.status})`);
  return decodeAtlas(await response.text());
}

/** Loads the port space once for the page; after a failure the next call tries again. */
export function loadAtlas(address: string): Promise<PortAtlas> {
  loading ??= fetchAtlas(address).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
