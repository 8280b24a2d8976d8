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
import { packEntries, type PackedEntry, unpackEntries } from './packed-entries.ts';
import { packRows, type PackedRows, unpackRows } from './packed-rows.ts';
import { renderingInputs } from './rendering-input.ts';

/** What a build has read or computed with much work, and no article changes. */
interface KeptData {
  readonly registry: Omit<RegistryContents, 'rows'>;
  readonly rows: PackedRows;
  readonly news: RegistryNews;
  readonly programs: readonly ProgramRow[];
  readonly commands: ReadonlyMap<string, string>;
  readonly names: typeof globalThis.registryNames;
  readonly registryPart: typeof globalThis.registryPart;
  readonly articles: readonly PackedEntry[] | undefined;
  /** What they were rendered from, by file. */
  readonly renderedFrom: ReadonlyMap<string, string>;
  readonly ranges: typeof globalThis.bundledRanges;
}

const fileIn = (folder: string): string => join(folder, 'data.v8');

/** Leaves it for the builds after this one. To be done when the pages are made: then all of it is read already. */
export function keepData(root: string, folder: string, commands: KeptData['commands']): void {
  const { rows, ...registry } = loadRegistryContents();
  const data: KeptData = {
    registry,
    rows: packRows(rows),
    news: loadRegistryNews(),
    programs: loadPrograms(),
    commands,
    names: globalThis.registryNames,
    registryPart: globalThis.registryPart,
    articles: globalThis.bundledArticles && packEntries(globalThis.bundledArticles),
    renderedFrom: renderingInputs(root, globalThis.bundledArticles ?? []),
    ranges: globalThis.bundledRanges,
  };
  writeFileSync(fileIn(folder), serialize(data));
}

/**
 * Hands them to all modules of this process that would make them, and says what the bundle's articles were rendered from.
 * Throws where the file is missing or damaged.
 */
export function takeData(folder: string): KeptData['renderedFrom'] {
  const data: KeptData = deserialize(readFileSync(fileIn(folder)));
  globalThis.loadedRegistry ??= createPortRegistry({ ...data.registry, rows: unpackRows(data.rows) });
  globalThis.registryNews ??= data.news;
  globalThis.loadedPrograms ??= data.programs;
  globalThis.highlightedCommands ??= data.commands;
  globalThis.registryNames ??= data.names;
  globalThis.registryPart ??= data.registryPart;
  globalThis.bundledArticles ??= data.articles && unpackEntries(data.articles);
  globalThis.bundledRanges ??= data.ranges;
  return data.renderedFrom;
}
