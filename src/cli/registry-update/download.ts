import { DownloadError } from '../http/download-error.ts';
import { networkProblem } from '../http/network-problem.ts';
import { redirectTarget } from '../http/redirect-target.ts';
import { readBody, type Progress } from './read-body.ts';

/** What the server called the version that is here already. */
export interface KnownVersion {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface Download extends KnownVersion {
  readonly bytes: Uint8Array;
}

export interface DownloadOptions {
  readonly known?: KnownVersion | undefined;
  readonly onProgress?: Progress;
  /** How long the server may be silent, in milliseconds. */
  readonly patience?: number;
}

const MOST_REDIRECTS = 5;
const PATIENCE = 30_000;

/**
 * Fetches a file over HTTP, or gives `undefined` where the server says that the known version is the
 * newest. Throws a DownloadError for every answer that is not the whole file.
 */
export async function download(url: string, options: DownloadOptions = {}): Promise<Download | undefined> {
  const silence = new AbortController();
  const patience = options.patience ?? PATIENCE;
  let timer = setTimeout(() => silence.abort(), patience);
  const keepAlive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), patience);
  };
  try {
    const response = await request(new URL(url), headersFor(options.known), silence.signal);
    if (response === undefined) return undefined;
    const bytes = await readBody(response, (received, total) => {
      keepAlive();
      options.onProgress?.(received, total);
    });
    return { bytes, etag: response.headers.get('etag'), lastModified: response.headers.get('last-modified') };
  } catch (thrown) {
    if (silence.signal.aborted) throw new DownloadError(`the server was silent for ${patience / 1000} s`);
    throw thrown instanceof DownloadError ? thrown : new DownloadError(networkProblem(thrown));
  } finally {
    clearTimeout(timer);
  }
}

function headersFor(known: KnownVersion | undefined): Record<string, string> {
  if (known?.etag) return { 'If-None-Match': known.etag };
  return known?.lastModified ? { 'If-Modified-Since': known.lastModified } : {};
}

/** Follows redirects by hand, so that a loop is told as what it is. */
async function request(
  start: URL,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Response | undefined> {
  const visited: string[] = [];
  for (let url = start; ;) {
    if (visited.includes(url.href)) throw new DownloadError(`redirects go round in a circle: ${url.href}`);
    if (visited.length > MOST_REDIRECTS) throw new DownloadError(`more than ${MOST_REDIRECTS} redirects`);
    visited.push(url.href);
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    if (response.status === 304) return undefined;
    if (response.status < 300 || response.status >= 400) return requireOk(response);
    await response.body?.cancel();
    url = redirectTarget(response, url);
  }
}

async function requireOk(response: Response): Promise<Response> {
  if (response.status === 200) return response;
  await response.body?.cancel();
  throw new DownloadError(`the server answered ${response.status} ${response.statusText}`.trimEnd());
}
