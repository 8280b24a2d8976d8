import { CACHE_RULES, type CacheRule, DEFAULT_CACHE_CONTROL } from '#domain/cache-policy.ts';
import type { Header } from '#domain/security-headers.ts';
import { readSecurityHeaders } from '#server/site-security.ts';

/** What a host has to be told, in no host's language. */
export interface HostPolicy {
  /** For every answer. */
  readonly security: readonly Header[];
  readonly cacheRules: readonly CacheRule[];
  readonly defaultCacheControl: string;
}

/** The policy of a built site: its script hashes are read from its pages. */
export function readHostPolicy(root: string): HostPolicy {
  return {
    security: readSecurityHeaders(root),
    cacheRules: CACHE_RULES,
    defaultCacheControl: DEFAULT_CACHE_CONTROL,
  };
}
