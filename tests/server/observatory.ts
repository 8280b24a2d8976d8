type Headers = Readonly<Record<string, string>>;

const BASELINE = 100;

/** Extra credit counts only from this score on. */
const EXTRA_CREDIT_FROM = 90;

const SIX_MONTHS = 15_768_000;

const GRADES = [
  ...([
    [100, 'A+'],
    [90, 'A'],
    [85, 'A-'],
    [80, 'B+'],
    [70, 'B'],
    [65, 'B-'],
    [60, 'C+'],
    [50, 'C'],
  ] as const),
  ...([
    [45, 'C-'],
    [40, 'D+'],
    [30, 'D'],
    [25, 'D-'],
    [0, 'F'],
  ] as const),
];

/**
 * Grades an answer by the published rules of Mozilla's HTTP Observatory (developer.mozilla.org/observatory,
 * "Tests & Scoring"), so far as header fields and the page show them: the redirection to HTTPS is the
 * deployment's affair and counts nothing here.
 */
export function observatoryGrade(headers: Headers, html: string): { grade: string; score: number } {
  const modifiers = [
    contentSecurityPolicy(headers),
    cookies(headers),
    sharing(headers),
    referrerPolicy(headers),
    transportSecurity(headers),
    scripts(html),
    headers['x-content-type-options']?.toLowerCase() === 'nosniff' ? 0 : -5,
    framing(headers),
    resourcePolicy(headers),
  ];
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const penalized = BASELINE + sum(modifiers.filter((modifier) => modifier < 0));
  const credit = sum(modifiers.filter((modifier) => modifier > 0));
  const score = Math.max(0, penalized >= EXTRA_CREDIT_FROM ? penalized + credit : penalized);
  return { grade: GRADES.find(([least]) => score >= least)?.[1] ?? 'F', score };
}

function directives(headers: Headers): ReadonlyMap<string, readonly string[]> {
  const policy = headers['content-security-policy'] ?? '';
  const parts = policy.split(';').map((part) => part.trim().toLowerCase().split(/\s+/));
  return new Map(parts.filter(([name]) => name !== '').map(([name = '', ...sources]) => [name, sources]));
}

function contentSecurityPolicy(headers: Headers): number {
  const policy = directives(headers);
  if (policy.size === 0) return -25;
  const sources = (name: string) => policy.get(name) ?? policy.get('default-src') ?? ['*'];
  const [script, object, style] = [sources('script-src'), sources('object-src'), sources('style-src')];
  const isBroad = (source: string) => /^(?:\*|https?:|data:|blob:|ftp:)$/.test(source);
  const inline =
    script.includes("'unsafe-inline'") && !script.some((source) => /^'(?:sha|nonce)/.test(source));
  if (inline || [...script, ...object].some(isBroad)) return -20;
  if ([...policy.values()].flat().some((source) => source.startsWith('http:'))) return -20;
  if ([...script, ...style].includes("'unsafe-eval'")) return -10;
  if (style.includes("'unsafe-inline'") || style.some(isBroad)) return 0;
  const form = policy.get('form-action') ?? [];
  const closed = form.length === 1 && ["'none'", "'self'"].includes(form[0] ?? '');
  return policy.get('default-src')?.join() === "'none'" && closed ? 10 : 5;
}

/** The site sets none; the first one would have to be graded anew. */
const cookies = (headers: Headers): number => (headers['set-cookie'] === undefined ? 0 : -40);

function sharing(headers: Headers): number {
  return headers['access-control-allow-credentials'] === 'true' ? -50 : 0;
}

function referrerPolicy(headers: Headers): number {
  const policy = headers['referrer-policy'];
  if (policy === undefined) return 0;
  return /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(policy) ? 5 : -5;
}

function transportSecurity(headers: Headers): number {
  const seconds = /^max-age=(\d+)(?:;|$)/i.exec(headers['strict-transport-security'] ?? '')?.[1];
  if (seconds === undefined) return -20;
  return Number(seconds) >= SIX_MONTHS ? 0 : -10;
}

function scripts(html: string): number {
  const addresses = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]*)"/gi)].map(([, address]) => address ?? '');
  if (addresses.some((address) => /^(?:http:|\/\/)/i.test(address))) return -50;
  return addresses.some((address) => /^https:/i.test(address)) ? -5 : 0;
}

function framing(headers: Headers): number {
  const ancestors = directives(headers).get('frame-ancestors');
  if (ancestors?.every((source) => source !== '*' && source !== 'https:') === true) return 5;
  return /^(?:deny|sameorigin)$/i.test(headers['x-frame-options'] ?? '') ? 0 : -20;
}

function resourcePolicy(headers: Headers): number {
  const policy = headers['cross-origin-resource-policy'];
  if (policy === undefined || policy === 'cross-origin') return 0;
  return /^same-(?:origin|site)$/.test(policy) ? 10 : -5;
}
