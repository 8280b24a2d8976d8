/** What became of the votes of a run. */
export interface Verdict {
  /** Acknowledged, and not stored. */
  readonly lost: number;
  /** Stored, and not acknowledged. */
  readonly unacknowledged: number;
  /** Acknowledged is stored, vote for vote, and there was at least one. */
  readonly ok: boolean;
}

/** Compares the ids that were acknowledged with those that are stored. */
export function compareVotes(acknowledged: ReadonlySet<string>, stored: readonly string[]): Verdict {
  const ids = new Set(stored);
  const lost = [...acknowledged].filter((id) => !ids.has(id)).length;
  const unacknowledged = [...ids].filter((id) => !acknowledged.has(id)).length;
  const isOnce = ids.size === stored.length;
  return { lost, unacknowledged, ok: lost + unacknowledged === 0 && isOnce && ids.size > 0 };
}
