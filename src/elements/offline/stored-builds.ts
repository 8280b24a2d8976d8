/** The cache that holds a build's own files. */
export const shellOf = (id: string): string => `shell-${id}`;

/** The cache that holds the pages of a build that were opened. */
export const pagesOf = (id: string): string => `pages-${id}`;

/**
 * The builds that are in store now, but for one. Asked when a build comes in: only what was there before it is older, so
 * no worker ever takes the files of a newer one, which waits for its turn, for remains of the past.
 */
export async function olderBuilds(id: string): Promise<readonly string[]> {
  const ids = (await caches.keys()).flatMap((name) => /^(?:shell|pages)-(.+)$/.exec(name)?.[1] ?? []);
  return [...new Set(ids)].filter((other) => other !== id);
}

/** Where the list of builds that came before lies in a build's own cache. */
const OLDER = '/older-builds';

/** The builds that came before one and are still kept. */
export async function listOlder(id: string): Promise<readonly string[]> {
  const kept = (await caches.has(shellOf(id)))
    ? await (await caches.open(shellOf(id))).match(OLDER)
    : undefined;
  const list: unknown = await kept?.json();
  return Array.isArray(list) ? list.map(String) : [];
}

/** Remembers which builds came before one. */
export async function keepOlder(id: string, older: readonly string[]): Promise<void> {
  await (await caches.open(shellOf(id))).put(OLDER, Response.json(older));
}

/** Lets go of all that is kept of a build. */
export async function removeBuild(id: string): Promise<void> {
  await caches.delete(pagesOf(id));
  await caches.delete(shellOf(id));
}

/** Whether a page is no more, or has moved, and is not only out of reach for now. */
export function isGone({ status, redirected }: Response): boolean {
  return status === 404 || status === 410 || redirected;
}
