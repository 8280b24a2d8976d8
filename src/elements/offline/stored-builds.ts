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

/** Lets go of all that is kept of a build. */
export async function removeBuild(id: string): Promise<void> {
  await caches.delete(pagesOf(id));
  await caches.delete(shellOf(id));
}

/** Whether a page is no more, and not only out of reach for now. */
export function isGone({ status }: Response): boolean {
  return status === 404 || status === 410;
}
