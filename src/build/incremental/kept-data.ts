import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { createPortRegistry, type RegistryContents } from '#domain/create-port-registry.ts';
import { loadRegistryContents } from '#registry/load-registry.ts';

/** What a build has read or computed with much work, and no article changes. */
interface KeptData {
  readonly registry: RegistryContents;
  readonly commands: ReadonlyMap<string, string>;
}

const fileIn = (folder: string): string => join(folder, 'data.v8');

/** Leaves the registry and the highlighted commands for the builds after this one. */
export function keepData(folder: string, commands: KeptData['commands']): void {
  const data: KeptData = { registry: loadRegistryContents(), commands };
  writeFileSync(fileIn(folder), serialize(data));
}

/** Hands them to all modules of this process that would make them. Throws where the file is missing or damaged. */
export function takeData(folder: string): void {
  const { registry, commands }: KeptData = deserialize(readFileSync(fileIn(folder)));
  globalThis.loadedRegistry ??= createPortRegistry(registry);
  globalThis.highlightedCommands ??= commands;
}
