import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { createPortRegistry, type RegistryContents } from '#domain/create-port-registry.ts';
import { loadPrograms } from '#registry/load-programs.ts';
import { loadRegistryContents } from '#registry/load-registry.ts';
import { loadRegistryNews, type RegistryNews } from '#registry/registry-news.ts';
import type { ProgramRow } from '#schemas/program-list.ts';
import type {} from '#view-models/articles/entries.ts';
import type {} from '#view-models/port-atlas-file.ts';
import type {} from '#view-models/range-entries.ts';
import { sharedRows } from './shared-rows.ts';

/** What a build has read or computed with much work, and no article changes. */
interface KeptData {
  readonly registry: RegistryContents;
  readonly news: RegistryNews;
  readonly programs: readonly ProgramRow[];
  readonly commands: ReadonlyMap<string, string>;
  readonly names: typeof globalThis.registryNames;
  readonly articles: typeof globalThis.bundledArticles;
  readonly ranges: typeof globalThis.bundledRanges;
}

const fileIn = (folder: string): string => join(folder, 'data.v8');

/** Leaves it for the builds after this one. To be done when the pages are made: then all of it is read already. */
export function keepData(folder: string, commands: KeptData['commands']): void {
  const registry = loadRegistryContents();
  const data: KeptData = {
    registry: { ...registry, rows: sharedRows(registry.rows) },
    news: loadRegistryNews(),
    programs: loadPrograms(),
    commands,
    names: globalThis.registryNames,
    articles: globalThis.bundledArticles,
    ranges: globalThis.bundledRanges,
  };
  writeFileSync(fileIn(folder), serialize(data));
}

/** Hands them to all modules of this process that would make them. Throws where the file is missing or damaged. */
export function takeData(folder: string): void {
  const data: KeptData = deserialize(readFileSync(fileIn(folder)));
  globalThis.loadedRegistry ??= createPortRegistry(data.registry);
  globalThis.registryNews ??= data.news;
  globalThis.loadedPrograms ??= data.programs;
  globalThis.highlightedCommands ??= data.commands;
  globalThis.registryNames ??= data.names;
  globalThis.bundledArticles ??= data.articles;
  globalThis.bundledRanges ??= data.ranges;
}
