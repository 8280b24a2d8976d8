import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Empties the folder of a build, but for the pages directly in `kept` folders: to write over 65,536 files is many times
 * cheaper than to delete and create them.
 */
export function emptyExceptPages(root: string, kept: ReadonlySet<string>): void {
  if (!existsSync(root)) return;
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    const path = join(root, entry.name);
    if (!entry.isDirectory() || !kept.has(entry.name)) rmSync(path, { recursive: true });
    else {
      for (const inner of readdirSync(path, { withFileTypes: true })) {
        if (!inner.isFile() || !inner.name.endsWith('.html')) {
          rmSync(join(path, inner.name), { recursive: true });
        }
      }
    }
  }
}

/** Removes the pages directly in `kept` folders that are not among the addresses of the site. */
export function removeOrphans(root: string, kept: ReadonlySet<string>, paths: ReadonlySet<string>): void {
  for (const folder of kept) {
    if (!existsSync(join(root, folder))) continue;
    for (const name of readdirSync(join(root, folder))) {
      if (name.endsWith('.html') && !paths.has(`/${folder}/${name.slice(0, -5)}`))
        rmSync(join(root, folder, name));
    }
  }
}
