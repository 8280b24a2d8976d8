import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { STAMPED_FOLDERS } from '../stamping/stamped-folders.ts';
import { differingFiles, listFiles } from './compare-sites.ts';
import { changedArticles, readInputs } from './inputs.ts';
import { buildFolders, finishPublishing, publish } from './publish.ts';
import { forgetRecord, readRecord, writeRecord } from './record.ts';

/** Has Astro make the site in a folder; with `ports`, stamped pages for these ports alone. Says whether that went well. */
export type MakeSite = (folder: string, ports: readonly string[] | undefined) => boolean;

/** What a build did. */
export type BuildResult =
  'failed' | 'unchanged' | { readonly written: number | 'all'; readonly removed: number };

/**
 * Makes and publishes what has changed since the last build: nothing, what articles change, or the whole site. Until all
 * of it is prepared the published site is not touched.
 */
export function buildSite(root: string, make: MakeSite): BuildResult {
  const folders = buildFolders(root);
  const record = join(root, '.cache', 'build', 'record.json');
  finishPublishing(folders);
  const inputs = readInputs(root, process.env);
  const articles = changedArticles(readRecord(record, folders.site), inputs);
  if (articles?.length === 0) return 'unchanged';
  const result = articles === undefined ? buildAll() : buildChanges(articles);
  if (result !== 'failed') writeRecord(record, folders.site, inputs);
  return result;

  function buildAll(): BuildResult {
    if (!make(folders.next, undefined)) return 'failed';
    forgetRecord(record);
    publish(folders, { kind: 'swap' });
    return { written: 'all', removed: 0 };
  }

  function buildChanges(changed: readonly string[]): BuildResult {
    rmSync(folders.changes, { recursive: true, force: true });
    const ports = changed.map((name) => name.replace(/^.*\/|\.mdx$/g, ''));
    if (!make(folders.changes, ports)) return 'failed';
    const made = new Set(listFiles(folders.changes));
    const remove = listFiles(folders.site, STAMPED_FOLDERS).filter((name) => !made.has(name));
    const write = [...differingFiles(folders.changes, folders.site)];
    forgetRecord(record);
    publish(folders, { kind: 'change', write, remove });
    rmSync(folders.changes, { recursive: true, force: true });
    return { written: write.length, removed: remove.length };
  }
}
