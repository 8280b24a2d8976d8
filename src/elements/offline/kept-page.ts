import { readWrongAddress } from '#domain/wrong-address.ts';

/** Answers to one reader at one moment: nothing to read again. */
const PASSING = /^\/(?:admin|feedback|api\/feedback)(?:\/|$)/;

/** Whether an answer is a page of the site, to be kept for reading without network; a redirect's is another address's. */
export function isPage(path: string, { status, redirected, headers }: Response): boolean {
  const type = headers.get('Content-Type') ?? '';
  return status === 200 && !redirected && /^text\/html\b/.test(type) && !PASSING.test(path);
}

/** Whether an address is for whoever shows a password: a browser asks for it only if the request was its own. */
export function asksForPassword(path: string): boolean {
  return path.startsWith('/admin/');
}

/** Where the server sends whoever asks for an address without a page, if that needs no look into its data. */
export function redirectOf(path: string): string | undefined {
  const meant = readWrongAddress(decoded(path));
  if (meant.kind === 'redirect') return meant.to;
  const plain = path.replace(/(?:\.html|\/+)$/, '');
  return plain === path || plain === '' ? undefined : plain;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
