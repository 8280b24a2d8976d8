import type { IncomingHttpHeaders } from 'node:http';

/**
 * True unless a browser says that another site sends the request. Origins on the list may always send;
 * else Fetch Metadata decides, and where a browser sends none (plain HTTP), the origin must be our own host.
 */
export function isAllowedSender(headers: IncomingHttpHeaders, allowed: ReadonlySet<string>): boolean {
  const { origin, host } = headers;
  if (origin !== undefined && allowed.has(origin)) return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
}

/** What lets a page of an allowed origin read the answer (the CORS protocol of the Fetch standard). */
export function corsHeaders(
  origin: string | undefined,
  allowed: ReadonlySet<string>,
): Record<string, string> {
  if (origin === undefined || !allowed.has(origin)) return {};
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': 'Retry-After',
    Vary: 'Origin',
  };
}

/** The answer to a preflight: which request may follow, remembered for a day. */
export const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': 'Content-Type',
  'Access-Control-Max-Age': '86400',
} as const;
