import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { decodeDetails } from '#domain/search/detail-index-format.ts';
import { decodeNames } from '#domain/search/name-index-format.ts';
import { SearchEngine } from '#domain/search/search-engine.ts';
import { searchManifestSchema } from '#schemas/search-manifest.ts';
import { fileState } from './site-locations.ts';

/** Where the build says which index files are the current ones. */
const MANIFEST = 'search-index.json';

/** Reads the engine from the index files of a built site; anew when they changed. `undefined` where there are none. */
export function createSearchEngineSource(root: string): () => Promise<SearchEngine | undefined> {
  let engine: Promise<SearchEngine> | undefined;
  let readAt: number | undefined;
  return async () => {
    const state = fileState(root, MANIFEST);
    if (state === undefined) return undefined;
    if (engine === undefined || state.changedAt !== readAt) {
      readAt = state.changedAt;
      const reading = readEngine(root);
      engine = reading;
      reading.catch(() => (engine = undefined));
    }
    return engine;
  };
}

async function readEngine(root: string): Promise<SearchEngine> {
  const read = (name: string): Promise<string> => readFile(join(root, name), 'utf8');
  const manifest = searchManifestSchema.parse(JSON.parse(await read(MANIFEST)));
  const engine = new SearchEngine();
  await inTurns(engine.addNames(decodeNames(await read(manifest.names))));
  await inTurns(engine.addDetails(decodeDetails(await read(manifest.details))));
  return engine;
}

/** Lets other requests be answered in between. */
async function inTurns(steps: Generator<undefined, void>): Promise<void> {
  while (steps.next().done !== true) await setImmediate();
}
