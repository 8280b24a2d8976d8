import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serviceNameKey } from '#domain/service-name.ts';
import { SERVICE_PORTS_ADDRESS } from '#domain/site-addresses.ts';
import type { KnownPort } from '#domain/wrong-address.ts';
import { servicePortsSchema } from '#schemas/service-ports.ts';
import { fileState } from './site-locations.ts';

/** Looks up the one port of a service in the list that the build made; reads it anew when it changed. */
export function createServicePorts(root: string): (name: string) => Promise<KnownPort> {
  let ports: ReadonlyMap<string, number | null> = new Map();
  let readAt: number | undefined;

  return async (name) => {
    const state = fileState(root, SERVICE_PORTS_ADDRESS);
    if (state !== undefined && state.changedAt !== readAt) {
      const text = await readFile(join(root, SERVICE_PORTS_ADDRESS), 'utf8');
      ports = new Map(Object.entries(servicePortsSchema.parse(JSON.parse(text))));
      readAt = state.changedAt;
    }
    return ports.get(serviceNameKey(name));
  };
}
