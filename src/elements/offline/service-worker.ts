import { isHashed, type BuildFiles } from './build-files.ts';
import { asksForPassword, isPage, redirectOf } from './kept-page.ts';
import { PageStore } from './page-store.ts';
import type { WorkerFetchEvent, WorkerScope } from './worker-scope.ts';

/** Put in by the build. */
declare const BUILD: BuildFiles;
declare const self: WorkerScope;

const store = new PageStore(BUILD);

self.addEventListener('install', (event) => event.waitUntil(store.install()));

// No skipWaiting and no claim: a page is served by one build's worker from its first byte to its last.
self.addEventListener('activate', (event) => event.waitUntil(keepOpenPages()));

/** The page that brought the worker here was loaded before it could see it. */
async function keepOpenPages(): Promise<void> {
  const open = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const paths = new Set(open.map(({ url }) => new URL(url).pathname));
  await Promise.all([...paths].map((path) => fetchAndKeep(path).catch(() => undefined)));
}

async function fetchAndKeep(path: string): Promise<void> {
  if (BUILD.named.includes(path)) return;
  const answer = await fetch(path, { cache: 'no-cache' });
  if (isPage(path, answer) && (await store.owns(answer))) await store.keep(path, answer);
}

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin || asksForPassword(pathname)) return;
  if (mode === 'navigate') event.respondWith(openPage(event, pathname));
  else if (isHashed(pathname)) event.respondWith(fromStoreFirst(event.request, pathname));
  else if (BUILD.named.includes(pathname)) event.respondWith(fromNetworkFirst(event, pathname));
});

async function openPage(event: WorkerFetchEvent, path: string): Promise<Response> {
  try {
    const answer = await fetchPage(event.request);
    event.waitUntil(afterOpening(event.resultingClientId, path, answer.clone()).catch(() => undefined));
    return answer;
  } catch {
    return (await keptPage(event.resultingClientId, path)) ?? Response.error();
  }
}

/** Without network: the page as it was opened, in an older build if need be, or what the stored data knows. */
async function keptPage(client: string, path: string): Promise<Response | undefined> {
  const own = (await store.page(path)) ?? (await store.file(path));
  if (own !== undefined) return own;
  const older = await store.older(path);
  if (older !== undefined) {
    await store.disown(client);
    return older;
  }
  const to = redirectOf(path);
  return to === undefined ? store.file('/offline') : Response.redirect(to, 307);
}

/**
 * Always asks the server: the browser's own cache may hold the page of a build whose files are gone. Names no referrer:
 * it would be this script, which no reader came from.
 */
function fetchPage({ url, headers }: Request): Promise<Response> {
  const accept = headers.get('Accept') ?? 'text/html';
  return fetch(url, {
    cache: 'no-cache',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    headers: { Accept: accept },
  });
}

/** Keeps a page; one of a newer build is a sign that this worker is old. */
async function afterOpening(client: string, path: string, answer: Response): Promise<void> {
  if (!isPage(path, answer)) return;
  const isNamed = BUILD.named.includes(path);
  if (!(await store.owns(answer))) {
    await store.disown(client);
    if (!isNamed) await store.want(path);
    await self.registration.update();
    return;
  }
  if (!isNamed) await store.keep(path, answer);
  await store.takeOver();
}

/** A file whose name tells its content is the same in every build. */
async function fromStoreFirst(request: Request, path: string): Promise<Response> {
  const own = await store.file(path);
  if (own !== undefined) return own;
  return fetch(request).catch(async () => (await store.older(path)) ?? Response.error());
}

async function fromNetworkFirst(event: WorkerFetchEvent, path: string): Promise<Response> {
  try {
    return await fetch(event.request);
  } catch {
    const kept = (await store.isForeign(event.clientId)) ? undefined : await store.file(path);
    return kept ?? Response.error();
  }
}
