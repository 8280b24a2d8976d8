import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { ArticleProblem } from '../article-check/article-problem.ts';
import { keptSchema, listOfKept } from '../incremental/kept.ts';
import type { ChangeRequest } from '../incremental/change-request.ts';
import type { MadeChanges } from '../incremental/make-changes.ts';
import { differingFiles } from './compare-sites.ts';
import { type BuildInputs, changedArticles, differingArticles, readInputs } from './inputs.ts';
import { type BuildFolders, buildFolders, finishPublishing, publish } from './publish.ts';
import { forgetRecord, readRecord, type SiteRecord, writeRecord } from './record.ts';
import { inTurn, type Turn } from './turn.ts';

/** How sites are made. */
export interface Makers {
  /** Makes the whole site in a folder, and leaves its bundle in another. Says whether that went well. */
  whole(folder: string, bundle: string, turn: Turn): Promise<boolean>;
  /** Makes what changed articles change; see `makeChanges`. `undefined`: always the whole site. */
  readonly changes: ((request: ChangeRequest) => Promise<MadeChanges>) | undefined;
  /** Tells the reader of the terminal something. */
  say(line: string): void;
}

/** What a build did. */
export type BuildResult =
  'failed' | 'unchanged' | { readonly written: number | 'all'; readonly removed: number };

/**
 * Makes and publishes what has changed since the last build: nothing, what articles change, or the whole site. Until all
 * of it is prepared the published site is not touched. Builds of the same project come one after the other.
 */
export async function buildSite(root: string, makers: Makers): Promise<BuildResult> {
  const folders = buildFolders(root);
  return inTurn(folders.turn, makers.say, (turn) => buildInTurn(root, folders, makers, turn));
}

async function buildInTurn(
  root: string,
  folders: BuildFolders,
  makers: Makers,
  turn: Turn,
): Promise<BuildResult> {
  finishPublishing(folders);
  const inputs = readInputs(root, process.env);
  const before = readRecord(folders.record, folders.site);
  const changed = before && changedArticles(before.inputs, inputs);
  if (before === undefined || changed === undefined || makers.changes === undefined)
    return buildWhole(folders, inputs, makers, turn);
  if (changed.length === 0) return 'unchanged';
  try {
    return await buildChanges(root, folders, inputs, before, changed, makers.changes);
  } catch (error) {
    if (ArticleProblem.isOne(error)) {
      makers.say(error.message);
      return 'failed';
    }
    const reason = error instanceof Error ? error.message : String(error);
    makers.say(`Building the whole site, for what changed cannot be made alone: ${reason}`);
    return buildWhole(folders, inputs, makers, turn);
  }
}

async function buildWhole(
  folders: BuildFolders,
  inputs: BuildInputs,
  makers: Makers,
  turn: Turn,
): Promise<BuildResult> {
  rmSync(folders.nextBundle, { recursive: true, force: true });
  if (!(await makers.whole(folders.next, folders.nextBundle, turn))) return 'failed';
  forgetRecord(folders.record);
  publish(folders, { kind: 'swap' });
  rmSync(folders.bundle, { recursive: true, force: true });
  const list = listOfKept(folders.nextBundle);
  const kept = existsSync(list) ? keptSchema.parse(JSON.parse(readFileSync(list, 'utf8'))) : undefined;
  if (kept !== undefined) renameSync(folders.nextBundle, folders.bundle);
  const incremental = kept === undefined ? null : { kept, articles: inputs.articles };
  writeRecord(folders.record, folders.site, { inputs, incremental });
  return { written: 'all', removed: 0 };
}

async function buildChanges(
  root: string,
  folders: BuildFolders,
  inputs: BuildInputs,
  before: SiteRecord,
  sinceBuild: readonly string[],
  make: NonNullable<Makers['changes']>,
): Promise<BuildResult> {
  const { site, changes, bundle, record } = folders;
  if (before.incremental === null) throw new Error('the last build left no bundle of its pages');
  const { kept, articles } = before.incremental;
  rmSync(changes, { recursive: true, force: true });
  const sinceBundle = differingArticles(articles, inputs.articles);
  const made = await make({ root, site, changes, bundle, kept, sinceBundle, sinceBuild });
  const write = existsSync(changes) ? [...differingFiles(changes, site)] : [];
  forgetRecord(record);
  publish(folders, { kind: 'change', write, remove: [...made.remove] });
  rmSync(changes, { recursive: true, force: true });
  const incremental = { kept: made.kept, articles };
  writeRecord(record, site, { inputs, incremental }, Object.keys(before.folders));
  return { written: write.length, removed: made.remove.length };
}
