/** At most so many votes in so many milliseconds. */
const LIMITS = [
  { votes: 10, ms: 60_000 },
  { votes: 60, ms: 3_600_000 },
] as const;

const LONGEST_MS = 3_600_000;

/** Visitors that are remembered; beyond it the one seen longest ago is forgotten. */
const MOST_VISITORS = 100_000;

export interface RateLimiter {
  /** Counts a vote of a visitor. Returns 0 if it is within the limits, else the seconds to wait. */
  take(visitor: string, now: number): number;
}

/** Keeps 10 votes a minute and 60 an hour per visitor, in sliding windows; a refused vote is not counted. */
export function createRateLimiter(): RateLimiter {
  const visits = new Map<string, readonly number[]>();
  return {
    take(visitor, now) {
      const times = (visits.get(visitor) ?? []).filter((time) => time > now - LONGEST_MS);
      const wait = Math.max(...LIMITS.map(({ votes, ms }) => (times.at(-votes) ?? -Infinity) + ms - now));
      visits.delete(visitor);
      visits.set(visitor, wait > 0 ? times : [...times, now]);
      forgetOldest(visits, now);
      return wait > 0 ? Math.ceil(wait / 1000) : 0;
    },
  };
}

/** The map is in the order of the last visit, so that whatever can be forgotten stands first. */
function forgetOldest(visits: Map<string, readonly number[]>, now: number): void {
  for (const [visitor, times] of visits) {
    if (visits.size <= MOST_VISITORS && (times.at(-1) ?? 0) > now - LONGEST_MS) return;
    visits.delete(visitor);
  }
}
