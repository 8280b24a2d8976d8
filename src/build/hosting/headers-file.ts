import type { HostPolicy } from './host-policy.ts';

/**
 * The `_headers` file of Netlify and Cloudflare Pages. Both join the values of all rules that fit, so
 * pages keep the host's own `Cache-Control`, which has them asked for again each time.
 */
export function headersFile({ security, cacheRules }: HostPolicy): string {
  const everywhere = ['/*', ...security.map(([name, value]) => `  ${name}: ${value}`)];
  const cached = cacheRules.flatMap(({ prefix, cacheControl }) => [
    `${prefix}*`,
    `  Cache-Control: ${cacheControl}`,
  ]);
  return `${[...everywhere, ...cached].join('\n')}\n`;
}
