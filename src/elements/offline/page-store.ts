import { belongsTo, type BuildFiles } from './build-files.ts';

const SHELL = 'shell-';
const PAGES = 'pages-';

/** How many pages are kept; the oldest go first. */
export const KEPT_PAGES = 500;

/** A port page: kept for reading without network. */
export const PORT_PAGE = /^\/ports\/\d{1,5}$/;

/** What is kept of one build: its files, and the port pages that were opened. Nothing of another build ever enters. */
export class PageStore {
  readonly #build: BuildFiles;

  constructor(build: BuildFiles) {
    this.#build = build;
  }

  /** Fetches every file of the build. Throws, and keeps nothing, where one is missing or of another build. */
  async install(): Promise<void> {
    const { id, hashed, named } = this.#build;
    const answers = await Promise.all([
      ...hashed.map(async (path) => [path, await fetch(path)] as const),
      ...named.map(async (path) => [path, await fetch(path, { cache: 'no-cache' })] as const),
    ]);
    const shell = await caches.open(SHELL + id);
    for (const [path, answer] of answers) {
      const isOwn = answer.ok && belongsTo(this.#build, await answer.clone().text());
      if (!isOwn) {
        await caches.delete(SHELL + id);
        throw new Error(`${path} is not of this build (HTTP ${answer.status})`);
      }
      await shell.put(path, answer);
    }
  }

  /** A file of the build. */
  async file(path: string): Promise<Response | undefined> {
    return (await caches.open(SHELL + this.#build.id)).match(path);
  }

  /** A page that was opened before. */
  async page(path: string): Promise<Response | undefined> {
    return (await caches.open(PAGES + this.#build.id)).match(path);
  }

  /** Keeps a page; `false` where it is of another build and was not kept. */
  async keep(path: string, answer: Response): Promise<boolean> {
    if (!belongsTo(this.#build, await answer.clone().text())) return false;
    const pages = await caches.open(PAGES + this.#build.id);
    await pages.delete(path);
    await pages.put(path, answer);
    const keys = await pages.keys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - KEPT_PAGES)).map((key) => pages.delete(key)));
    return true;
  }

  /** Fetches anew the pages that older builds kept, then lets go of them. Stops, to go on later, when the network does. */
  async takeOver(): Promise<void> {
    for (const name of await caches.keys()) {
      if (name.startsWith(SHELL) && name !== SHELL + this.#build.id) await caches.delete(name);
      if (!name.startsWith(PAGES) || name === PAGES + this.#build.id) continue;
      const old = await caches.open(name);
      for (const request of await old.keys()) {
        const path = new URL(request.url).pathname;
        const answer = await fetch(path, { cache: 'no-cache' });
        if (answer.ok) await this.keep(path, answer);
        await old.delete(request);
      }
      await caches.delete(name);
    }
  }
}
