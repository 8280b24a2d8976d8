import { pagesOf } from './stored-builds.ts';

/** How many pages give way at once. */
const PAGES_A_STEP = 10;

/**
 * Puts a file into a cache. Only where the browser has no room left do pages give way, those kept first before the
 * others, build by build. Throws where even that leaves no room.
 */
export async function putWithRoom(
  cache: Cache,
  path: string,
  answer: Response,
  builds: readonly string[],
): Promise<void> {
  for (;;) {
    try {
      await cache.put(path, answer.clone());
      return;
    } catch (error) {
      if (!isQuotaError(error) || !(await dropOldest(builds))) throw error;
    }
  }
}

function isQuotaError(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** Lets go of the oldest pages of the first build that has any; false where none has. */
async function dropOldest(builds: readonly string[]): Promise<boolean> {
  for (const id of builds) {
    if (!(await caches.has(pagesOf(id)))) continue;
    const pages = await caches.open(pagesOf(id));
    const oldest = (await pages.keys()).slice(0, PAGES_A_STEP);
    await Promise.all(oldest.map((request) => pages.delete(request)));
    if (oldest.length > 0) return true;
  }
  return false;
}
