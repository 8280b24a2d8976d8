/** A header's name and its value. */
export type Header = readonly [name: string, value: string];

/** A hash source of a Content Security Policy (CSP Level 3, section 2.3.1): `sha256-` and the digest in base64. */
export type ScriptHash = `sha256-${string}`;

/**
 * The policy that every answer carries; `scriptHashes` are the inline scripts that may run (the theme's), and
 * `feedbackOrigin` is where votes go if not to the site itself.
 */
export function contentSecurityPolicy(scriptHashes: readonly ScriptHash[], feedbackOrigin?: string): string {
  const scripts = ["'self'", ...scriptHashes.map((hash) => `'${hash}'`)].join(' ');
  const votes = ["'self'", feedbackOrigin ?? []].flat().join(' ');
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src ${votes}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    `form-action ${votes}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * The security headers of every answer, errors and redirects included. The server, `_headers`,
 * `vercel.json` and the nginx snippet are all made from this one list.
 */
export function securityHeaders(
  scriptHashes: readonly ScriptHash[],
  feedbackOrigin?: string,
): readonly Header[] {
  return [
    ['Content-Security-Policy', contentSecurityPolicy(scriptHashes, feedbackOrigin)],
    ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Embedder-Policy', 'require-corp'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()'],
  ];
}
