/** How long an answer may be reused without asking again (RFC 9111, RFC 8246). */
export interface CacheRule {
  /** The start of the addresses that it is for. */
  readonly prefix: string;
  readonly cacheControl: string;
}

/** For everything that no rule below names: fresh for five minutes, then asked for again by its ETag. */
export const DEFAULT_CACHE_CONTROL = 'public, max-age=300';

const FOREVER = 'public, max-age=31536000, immutable';

/**
 * The first rule whose prefix fits is used. The names of all files under these prefixes carry a hash of
 * their content, so what they name never changes.
 */
export const CACHE_RULES: readonly CacheRule[] = [
  { prefix: '/_astro/', cacheControl: FOREVER },
  { prefix: '/search/', cacheControl: FOREVER },
  { prefix: '/port-map/', cacheControl: FOREVER },
];

/** The `Cache-Control` value for an address of the built site. */
export function cacheControlFor(address: string): string {
  return CACHE_RULES.find(({ prefix }) => address.startsWith(prefix))?.cacheControl ?? DEFAULT_CACHE_CONTROL;
}
