/** The content codings that the server can answer with, the best first (RFC 9110, section 8.4.1; RFC 7932). */
export const CONTENT_CODINGS = ['br', 'gzip', 'identity'] as const;

export type ContentCoding = (typeof CONTENT_CODINGS)[number];

const WEIGHTED_CODING = /^\s*([!#$%&'*+.^_`|~\w-]+)\s*(?:;\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/i;

/**
 * Picks a coding by an `Accept-Encoding` value (RFC 9110, section 12.5.3): the highest weight wins, then
 * the order of `available`. Without the field the answer goes out as it is. `undefined` says that the
 * client accepts none of them. Members that break the grammar are passed over.
 */
export function negotiateCoding(
  acceptEncoding: string | undefined,
  available: readonly ContentCoding[],
): ContentCoding | undefined {
  if (acceptEncoding === undefined) return 'identity';
  const weights = readWeights(acceptEncoding);
  let best: ContentCoding | undefined;
  let bestWeight = 0;
  for (const coding of available) {
    const weight = weightOf(coding, weights);
    if (weight > bestWeight) [best, bestWeight] = [coding, weight];
  }
  return best;
}

function readWeights(acceptEncoding: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const member of acceptEncoding.split(',')) {
    const [, name, weight] = WEIGHTED_CODING.exec(member) ?? [];
    if (name !== undefined) weights.set(name.toLowerCase().replace(/^x-gzip$/, 'gzip'), Number(weight ?? 1));
  }
  return weights;
}

/** Unnamed codings take the weight of `*`; `identity` is welcome, last of all, unless it is refused. */
function weightOf(coding: ContentCoding, weights: ReadonlyMap<string, number>): number {
  const named = weights.get(coding) ?? weights.get('*');
  return named ?? (coding === 'identity' ? Number.MIN_VALUE : 0);
}
