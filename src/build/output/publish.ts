import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** The folders of a build. All are on one disk, so that a rename moves a file or a folder whole. */
export interface BuildFolders {
  /** The published site. */
  readonly site: string;
  /** The whole next site while it is made; afterwards the site before, which the build after writes over. */
  readonly next: string;
  /** Where the site before waits while the next one takes its place. */
  readonly former: string;
  /** Pages of a build that makes only what articles change. */
  readonly changes: string;
  /** The bundle of the last build of the whole site, by which changes are made; and that of the next while it is made. */
  readonly bundle: string;
  readonly nextBundle: string;
  /** What the published site was made of. */
  readonly record: string;
  /** What is to be done to the published site, from the moment it is all prepared until it is all done. */
  readonly plan: string;
  /** The processes that work in these folders, while they do. */
  readonly turn: string;
}

/** The folders of a project. */
export function buildFolders(root: string): BuildFolders {
  const cache = join(root, '.cache', 'build');
  return {
    site: join(root, 'dist'),
    next: join(cache, 'next'),
    former: join(cache, 'former'),
    changes: join(cache, 'changes'),
    bundle: join(cache, 'bundle'),
    nextBundle: join(cache, 'next-bundle'),
    record: join(cache, 'record.json'),
    plan: join(cache, 'plan.json'),
    turn: join(cache, 'turn'),
  };
}

const planSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('swap') }),
  z.strictObject({ kind: z.literal('change'), write: z.array(z.string()), remove: z.array(z.string()) }),
]);

/** Either the whole of `next`, or the files of `changes` and the removal of others (names from the site's root). */
export type PublishPlan = z.infer<typeof planSchema>;

/** Makes what is prepared the published site. Killed in between, `finishPublishing` does the rest. */
export function publish(folders: BuildFolders, plan: PublishPlan): void {
  mkdirSync(dirname(folders.plan), { recursive: true });
  writeFileSync(`${folders.plan}.new`, JSON.stringify(plan));
  renameSync(`${folders.plan}.new`, folders.plan);
  finishPublishing(folders);
}

/** Whether there is something to finish. */
export function isUnfinished({ plan, former }: BuildFolders): boolean {
  return existsSync(plan) || existsSync(former);
}

/** Ends what a killed build had prepared and begun to publish, if there is such a build. Every step may be repeated. */
export function finishPublishing(folders: BuildFolders): void {
  if (existsSync(folders.plan)) {
    const plan = planSchema.parse(JSON.parse(readFileSync(folders.plan, 'utf8')));
    if (plan.kind === 'swap') swap(folders);
    else change(folders, plan);
    rmSync(folders.plan);
  }
  // Only now: with the plan still there, `next` would be taken for the site to publish.
  if (existsSync(folders.former)) renameSync(folders.former, folders.next);
}

function swap({ site, next, former }: BuildFolders): void {
  if (!existsSync(next)) return;
  if (existsSync(site) && !existsSync(former)) renameSync(site, former);
  renameSync(next, site);
}

function change(
  { site, changes }: BuildFolders,
  { write, remove }: Extract<PublishPlan, { kind: 'change' }>,
): void {
  for (const name of write) {
    if (!existsSync(join(changes, name))) continue;
    mkdirSync(dirname(join(site, name)), { recursive: true });
    renameSync(join(changes, name), join(site, name));
  }
  for (const name of remove) rmSync(join(site, name), { force: true });
}
