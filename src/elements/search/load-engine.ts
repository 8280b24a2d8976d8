import { decodeDetails } from '#domain/search/detail-index-format.ts';
import { decodeNames } from '#domain/search/name-index-format.ts';
import { SearchEngine } from '#domain/search/search-engine.ts';

/** How far the engine has come. Numbers are understood from the start. */
export type EngineState = 'loading' | 'names' | 'complete' | 'failed';

/** The engine of this page and how far it is; tells listeners whenever it knows more. */
export class EngineLoader extends EventTarget {
  readonly engine = new SearchEngine();
  state: EngineState = 'loading';
  #loading: Promise<void> | undefined;

  /** Starts loading, once; after a failure, again. */
  start(): Promise<void> {
    this.#loading ??= this.#load().catch(() => {
      this.#loading = undefined;
      this.#reach('failed');
    });
    return this.#loading;
  }

  async #load(): Promise<void> {
    const { names, details } = readManifest(await (await get('/search-index.json', 'no-cache')).json());
    const [nameFile, detailFile] = [get(names), get(details)];
    detailFile.catch(() => undefined);
    await inSlices(this.engine.addNames(decodeNames(await (await nameFile).text())));
    this.#reach('names');
    await inSlices(this.engine.addDetails(decodeDetails(await (await detailFile).text())));
    this.#reach('complete');
  }

  #reach(state: EngineState): void {
    if (state !== 'failed' || this.state === 'loading') this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

async function get(path: string, cache: RequestCache = 'default'): Promise<Response> {
  const response = await fetch(path, { cache });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response;
}

function readManifest(value: unknown): { names: string; details: string } {
  const manifest = new Map(Object.entries(value ?? {}));
  return { names: String(manifest.get('names')), details: String(manifest.get('details')) };
}

/** The longest that the page is kept waiting at a time, in milliseconds. */
const SLICE = 5;

/** Runs a generator to its end and lets the page breathe in between. */
async function inSlices(steps: Generator<undefined, void>): Promise<void> {
  let started = performance.now();
  while (steps.next().done !== true) {
    if (performance.now() - started < SLICE) continue;
    await nextTask();
    started = performance.now();
  }
}

/** A new task, without the four milliseconds that nested timers wait. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** One engine for all search fields of a page. */
export const loader = new EngineLoader();
