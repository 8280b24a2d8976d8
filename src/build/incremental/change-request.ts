import type { Kept } from './kept.ts';

/** What is needed to make only what articles change. */
export interface ChangeRequest {
  readonly root: string;
  /** The published site. */
  readonly site: string;
  /** Where to put the files that differ from it. */
  readonly changes: string;
  /** The bundle of the last build of the whole site. */
  readonly bundle: string;
  /** What the last build left. */
  readonly kept: Kept;
  /** The articles, by file, that differ from the bundle's, and those that changed since the last build. */
  readonly sinceBundle: readonly string[];
  readonly sinceBuild: readonly string[];
}
