import { belongsTo, type BuildFiles } from './build-files.ts';
import { isPage } from './kept-page.ts';
import { putWithRoom } from './make-room.ts';
import { isGone, keepOlder, listOlder, olderBuilds, pagesOf, removeBuild, shellOf } from './stored-builds.ts';

/** Before the id of an open page that is not of this build. */
const FOREIGN = '/foreign/';

/** Before the address of a page that was opened in a newer build: that one fetches it when its turn has come. */
const WANTED = '/wanted';

/** What is kept of one build: its files, and the pages that were opened. Nothing of another build ever enters. */
export class PageStore {
  readonly #build: BuildFiles;
  #takingOver: Promise<void> | undefined;

  constructor(build: BuildFiles) {
    this.#build = build;
  }

  /** Fetches every file of the build. Throws, and keeps nothing new, where one is missing or of another build. */
  async install(): Promise<void> {
    const { id, hashed, named } = this.#build;
    const wasThere = await caches.has(shellOf(id));
    const older = await olderBuilds(id);
    await Promise.all(older.map((other) => this.#comeBackFrom(other)));
    const answers = await Promise.all([
      ...hashed.map(async (path) => [path, await fetch(path)] as const),
      ...named.map(async (path) => [path, await fetch(path, { cache: 'no-cache' })] as const),
    ]);
    const shell = await caches.open(shellOf(id));
    for (const [path, answer] of answers) {
      if (!answer.ok || !(await this.owns(answer))) {
        if (!wasThere) await caches.delete(shellOf(id));
        throw new Error(`${path} is not of this build (HTTP ${answer.status})`);
      }
      await putWithRoom(shell, path, answer, older);
    }
    await keepOlder(id, older);
  }

  /** Has another build no longer call this one older: a build that was taken back may be served again. */
  async #comeBackFrom(other: string): Promise<void> {
    const { id } = this.#build;
    const called = await listOlder(other);
    if (called.includes(id))
      await keepOlder(
        other,
        called.filter((older) => older !== id),
      );
  }

  /** Whether a page asks for no file but those of this build. */
  async owns(answer: Response): Promise<boolean> {
    return belongsTo(this.#build, await answer.clone().text());
  }

  /** A file of the build. */
  async file(path: string): Promise<Response | undefined> {
    return (await this.#shell()).match(path);
  }

  /** A page that was opened before. */
  async page(path: string): Promise<Response | undefined> {
    return (await this.#pages()).match(path);
  }

  /** A page that was opened in an older build and not yet fetched anew, or a file with a hash that it asks for. */
  async older(path: string): Promise<Response | undefined> {
    for (const id of await this.#older()) {
      for (const name of [pagesOf(id), shellOf(id)]) {
        const kept = (await caches.has(name)) ? await (await caches.open(name)).match(path) : undefined;
        if (kept !== undefined) return kept;
      }
    }
    return undefined;
  }

  /** Keeps a page. */
  async keep(path: string, answer: Response): Promise<void> {
    const pages = await this.#pages();
    await pages.delete(path);
    await putWithRoom(pages, path, answer, [...(await this.#older()), this.#build.id]);
  }

  /** Remembers a page of a newer build, which must not enter here. */
  async want(path: string): Promise<void> {
    await (await this.#shell()).put(WANTED + path, new Response());
  }

  /** Remembers, longer than the worker lives, that an open page is of another build. */
  async disown(client: string): Promise<void> {
    await (await this.#shell()).put(FOREIGN + client, new Response());
  }

  /** Whether an open page is of another build. */
  async isForeign(client: string): Promise<boolean> {
    return (await this.file(FOREIGN + client)) !== undefined;
  }

  /** Fetches anew the pages that older builds kept, then lets go of these builds. Whoever asks meanwhile waits with the first. */
  takeOver(): Promise<void> {
    this.#takingOver ??= this.#takeOverAll().finally(() => (this.#takingOver = undefined));
    return this.#takingOver;
  }

  async #takeOverAll(): Promise<void> {
    for (const id of await this.#older()) {
      if (!(await this.#takeOverFrom(id))) return;
      const others = await this.#older();
      if (!others.includes(id)) continue;
      await keepOlder(
        this.#build.id,
        others.filter((other) => other !== id),
      );
      await removeBuild(id);
    }
  }

  /** Says whether nothing of the older build is needed any more. Without network it throws, to go on another time. */
  async #takeOverFrom(id: string): Promise<boolean> {
    for (const name of [pagesOf(id), shellOf(id)]) {
      if (!(await caches.has(name))) continue;
      const old = await caches.open(name);
      for (const request of await old.keys()) {
        const { pathname } = new URL(request.url);
        const wanted = pathname.startsWith(`${WANTED}/`);
        if (name === shellOf(id) && !wanted) continue;
        // It may have given way to a newer one since.
        if ((await old.match(request)) === undefined) continue;
        if (!(await this.#fetchAnew(wanted ? pathname.slice(WANTED.length) : pathname))) return false;
        await old.delete(request);
      }
    }
    return true;
  }

  /** Says whether a page is kept, or is no more. */
  async #fetchAnew(path: string): Promise<boolean> {
    if ((await this.page(path)) !== undefined) return true;
    const answer = await fetch(path, { cache: 'no-cache' });
    if (!isPage(path, answer) || !(await this.owns(answer))) return isGone(answer);
    await this.keep(path, answer);
    return true;
  }

  #older(): Promise<readonly string[]> {
    return listOlder(this.#build.id);
  }

  #shell(): Promise<Cache> {
    return caches.open(shellOf(this.#build.id));
  }

  #pages(): Promise<Cache> {
    return caches.open(pagesOf(this.#build.id));
  }
}
