import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PortNumber } from '#domain/port-number.ts';
import { type ApiPort, apiPortsSchema } from '#schemas/api-port.ts';
import { ByteCache } from './byte-cache.ts';
import { fileState } from './site-locations.ts';

const PORTS_A_FILE = 256;
const CACHE_BYTES = 16 * 1024 * 1024;

/** Parsed, a file takes several times its size. */
const PARSED_FACTOR = 4;

/** An entry of the built site's JSON, and when its file was written. */
export interface PortRecord {
  readonly entry: ApiPort;
  readonly modifiedAt: number;
}

/** Looks up the facts of a port; `undefined` where the site was built without them. */
export type FindPortFacts = (port: PortNumber) => Promise<PortRecord | undefined>;

/** Reads `/api/v1/ports/*.json` of a built site as needed. Throws where a file is not of that shape. */
export function createPortFacts(root: string): FindPortFacts {
  const cache = new ByteCache<{ readonly entries: readonly ApiPort[]; readonly changedAt: number }>(
    CACHE_BYTES,
  );

  async function entriesOf(name: string, changedAt: number, size: number): Promise<readonly ApiPort[]> {
    const kept = cache.get(name);
    if (kept?.changedAt === changedAt) return kept.entries;
    const entries = apiPortsSchema.parse(JSON.parse(await readFile(join(root, name), 'utf8')));
    cache.set(name, { entries, changedAt }, size * PARSED_FACTOR);
    return entries;
  }

  return async (port) => {
    const name = `api/v1/ports/${Math.floor(port / PORTS_A_FILE)}.json`;
    const state = fileState(root, name);
    if (state === undefined) return undefined;
    const entry = (await entriesOf(name, state.changedAt, state.size))[port % PORTS_A_FILE];
    return entry?.port === port ? { entry, modifiedAt: state.modifiedAt } : undefined;
  };
}
