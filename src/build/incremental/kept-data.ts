import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { createPortRegistry, type RegistryContents } from '#domain/create-port-registry.ts';
import { loadPrograms } from '#registry/load-programs.ts';
import { loadRegistryContents } from '#registry/load-registry.ts';
import { loadRegistryNews, type RegistryNews } from '#registry/registry-news.ts';
import type { ProgramRow } from '#schemas/program-list.ts';

/** What a build has read or computed with much work, and no article changes. */
interface KeptData {
  readonly registry: RegistryContents;
  readonly news: RegistryNews;
  readonly programs: readonly ProgramRow[];
  readonly commands: ReadonlyMap<string, string>;
}

const fileIn = (folder: string): string => join(folder, 'data.v8');

/** Leaves it for the builds after this one. To be done when the pages are made: then all of it is read already. */
export function keepData(folder: string, commands: KeptData['commands']): void {
  const data: KeptData = {
    registry: loadRegistryContents(),
    news: loadRegistryNews(),
    programs: loadPrograms(),
    commands,
  };
  writeFileSync(fileIn(folder), serialize(data));
}

/** Hands them to all modules of this process that would make them. Throws where the file is missing or damaged. */
export function takeData(folder: string): void {
  const { registry, news, programs, commands }: KeptData = deserialize(readFileSync(fileIn(folder)));
  globalThis.loadedRegistry ??= createPortRegistry(registry);
  globalThis.registryNews ??= news;
  globalThis.loadedPrograms ??= programs;
  globalThis.highlightedCommands ??= commands;
}
