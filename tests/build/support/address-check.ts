/** What an internal address can lead to. */
export interface Site {
  /** Addresses of files from `/`, pages left out. */
  readonly files: ReadonlySet<string>;
  /** The ids of each page, by the address that readers use. */
  readonly pages: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Addresses that the server answers without a file of the built site. */
const ANSWERED_BY_SERVER = new Set(['/api/feedback', '/search']);

/** Whether an address leaves the site, and is not for this check. */
export function isExternal(address: string): boolean {
  return /^[a-z][a-z\d+.-]*:|^\/\//i.test(address);
}

/** Why an internal address leads nowhere, or `undefined` where it leads somewhere. `from` is the page it stands on. */
export function brokenBecause(from: string, address: string, { files, pages }: Site): string | undefined {
  const url = new URL(address, `http://site${from}`);
  const path = decodeURIComponent(url.pathname);
  if (ANSWERED_BY_SERVER.has(path) || files.has(path)) return undefined;
  const ids = pages.get(path);
  if (ids === undefined) return 'no such page';
  const fragment = decodeURIComponent(url.hash.slice(1));
  // The page of commands reads the port number from its fragment.
  if (fragment === '' || path === '/commands') return undefined;
  return ids.has(fragment) ? undefined : `no element has the id ${fragment}`;
}
