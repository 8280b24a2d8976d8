const WEIGHTED_TYPE = /^\s*([\w!#$&^.+-]+|\*)\/([\w!#$&^.+-]+|\*)\s*((?:;[^;,]*)*)$/;
const WEIGHT = /;\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*$/i;

/** How near a media range comes to a type: the type itself, its kind, anything. */
const NEARNESS = { exact: 2, kind: 1, any: 0 } as const;

/**
 * Picks a media type by an `Accept` value (RFC 9110, section 12.5.1): the highest weight wins, where the
 * nearest range gives a type its weight; then the order of `available`. Without the field the first of
 * them is meant. `undefined` says that the client wants none. Members that break the grammar are passed over.
 */
export function negotiateMediaType<Type extends string>(
  accept: string | undefined,
  available: readonly Type[],
): Type | undefined {
  if (accept === undefined) return available[0];
  const ranges = accept.split(',').flatMap(readRange);
  let best: Type | undefined;
  let bestWeight = 0;
  for (const type of available) {
    const weight = weightOf(type, ranges);
    if (weight > bestWeight) [best, bestWeight] = [type, weight];
  }
  return best;
}

interface MediaRange {
  /** `text/plain`, `text/*`, `*` and `/*`. */
  readonly range: string;
  readonly nearness: number;
  readonly weight: number;
}

function readRange(member: string): readonly MediaRange[] {
  const [, kind, subtype, parameters = ''] = WEIGHTED_TYPE.exec(member) ?? [];
  if (kind === undefined || subtype === undefined || (kind === '*' && subtype !== '*')) return [];
  const nearness = kind === '*' ? NEARNESS.any : subtype === '*' ? NEARNESS.kind : NEARNESS.exact;
  return [
    {
      range: `${kind}/${subtype}`.toLowerCase(),
      nearness,
      weight: Number(WEIGHT.exec(parameters)?.[1] ?? 1),
    },
  ];
}

function weightOf(type: string, ranges: readonly MediaRange[]): number {
  const fitting = [type, type.replace(/\/.*/, '/*'), '*/*'];
  const near = ranges.filter(({ range }) => fitting.includes(range)).sort((a, b) => b.nearness - a.nearness);
  return near[0]?.weight ?? 0;
}
