import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { keptSchema } from '../incremental/kept.ts';
import { buildInputsSchema } from './inputs.ts';

const recordSchema = z.strictObject({
  inputs: buildInputsSchema,
  /** When files were last added to a folder of the site or removed from it, in milliseconds, by folder. */
  folders: z.record(z.string(), z.number()),
  /** What makes it possible to make only changes: what the last whole build left, and the articles that it was made of. */
  incremental: z.strictObject({ kept: keptSchema, articles: z.record(z.string(), z.string()) }).nullable(),
});

/** What the published site was made of. */
export type SiteRecord = z.infer<typeof recordSchema>;

const changedAt = (folder: string): number => statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** All folders of a site, from its root. */
function foldersOf(site: string, folder = ''): readonly string[] {
  const inner = readdirSync(join(site, folder), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return [folder, ...inner.flatMap(({ name }) => foldersOf(site, join(folder, name)))];
}

/** What the published site was made of; `undefined` where that is not known or files came or went since. */
export function readRecord(file: string, site: string): SiteRecord | undefined {
  if (!existsSync(file) || !existsSync(site)) return undefined;
  const record = recordSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!record.success) return undefined;
  const same = Object.entries(record.data.folders).every(([name, at]) => changedAt(join(site, name)) === at);
  return same ? record.data : undefined;
}

/**
 * Remembers what the published site was made of. To be called when it is in its place, and not before. Where its folders
 * are known they need not be looked for.
 */
export function writeRecord(
  file: string,
  site: string,
  record: Omit<SiteRecord, 'folders'>,
  known: readonly string[] = foldersOf(site),
): void {
  const folders = Object.fromEntries(known.map((name) => [name, changedAt(join(site, name))]));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify({ ...record, folders }));
  renameSync(`${file}.new`, file);
}

/** Forgets it, before the site is changed. */
export function forgetRecord(file: string): void {
  rmSync(file, { force: true });
}
