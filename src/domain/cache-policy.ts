/** How long an answer may be reused without asking again (RFC 9111, RFC 8246). */
export interface CacheRule {
  /** The start of the addresses that it is for. */
  readonly prefix: string;
  readonly cacheControl: string;
}

/** For everything that no rule below names: fresh for five minutes, then asked for again by its ETag. */
export const DEFAULT_CACHE_CONTROL = 'public, max-age=300';

/** The first rule whose prefix fits is used. */
export const CACHE_RULES: readonly CacheRule[] = [
  // Names under /_astro/ carry a hash of their content, so what they name never changes.
  { prefix: '/_astro/', cacheControl: 'public, max-age=31536000, immutable' },
];

/** The `Cache-Control` value for an address of the built site. */
export function cacheControlFor(address: string): string {
  return CACHE_RULES.find(({ prefix }) => address.startsWith(prefix))?.cacheControl ?? DEFAULT_CACHE_CONTROL;
}
