import type { PortNumber } from '../port-number.ts';

/** Why a port is among the results. */
export interface MatchReason {
  readonly kind:
    | 'number'
    | 'range'
    | 'service'
    | 'name'
    | 'program'
    | 'topic'
    | 'prefix'
    | 'word'
    | 'words'
    | 'similar'
    | 'filter';
  /** The name, program, topic or words that matched; `''` for numbers. */
  readonly text: string;
}

/** The order of results: every way of matching outranks all that come after it. */
export const TIER = {
  number: 0,
  /** Exact names; a more literal phrase adds less, programs come after names. */
  exact: 1,
  topic: 20,
  /** A number that looks like a version: after the thing that has the version, whose name may only be part of the query. */
  version: 25,
  prefix: 21,
  words: 22,
  run: 23,
  similar: 26,
  someWords: 27,
} as const;

export interface Candidate {
  readonly port: PortNumber;
  readonly tier: number;
  /** Larger is better, within a tier. */
  readonly score: number;
  readonly reason: MatchReason;
}

/** Collects the best candidate of each port. */
export class Candidates {
  readonly #best = new Map<PortNumber, Candidate>();

  add(candidate: Candidate): void {
    const known = this.#best.get(candidate.port);
    const better =
      known === undefined ||
      candidate.tier < known.tier ||
      (candidate.tier === known.tier && candidate.score > known.score);
    if (better) this.#best.set(candidate.port, candidate);
  }

  get size(): number {
    return this.#best.size;
  }

  has(port: PortNumber): boolean {
    return this.#best.has(port);
  }

  /** True if something at least as good as the tier is here. */
  reaches(tier: number): boolean {
    return [...this.#best.values()].some((candidate) => candidate.tier <= tier);
  }

  /** Best first; of equals those with an article, then the lower number. */
  sorted(hasArticle: (port: PortNumber) => boolean): Candidate[] {
    const rank = ({ port }: Candidate): number => (hasArticle(port) ? 0 : 1);
    return [...this.#best.values()].sort(
      (a, b) => a.tier - b.tier || b.score - a.score || rank(a) - rank(b) || a.port - b.port,
    );
  }
}
