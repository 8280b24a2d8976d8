import type { Header } from '#domain/security-headers.ts';
import type { HostPolicy } from './host-policy.ts';

/** The `vercel.json` of a deployed folder: addresses without `.html` and slash, and the headers. */
export function vercelConfig({ security, cacheRules, defaultCacheControl }: HostPolicy): string {
  const notCached = cacheRules.map(({ prefix }) => `(?!${prefix.slice(1)})`).join('');
  const config = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    cleanUrls: true,
    trailingSlash: false,
    headers: [
      rule('/(.*)', security),
      rule(`/(${notCached}.*)`, [['Cache-Control', defaultCacheControl]]),
      ...cacheRules.map(({ prefix, cacheControl }) =>
        rule(`${prefix}(.*)`, [['Cache-Control', cacheControl]]),
      ),
    ],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

function rule(source: string, headers: readonly Header[]) {
  return { source, headers: headers.map(([key, value]) => ({ key, value })) };
}
