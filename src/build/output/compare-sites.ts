import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files of a folder and of those in it but `without`, as names with `/` from its root. */
export function listFiles(root: string, without: ReadonlySet<string> = new Set()): readonly string[] {
  const names: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const name = relative(root, path).split(sep).join('/');
      if (entry.isDirectory()) {
        if (!without.has(name)) visit(path);
      } else names.push(name);
    }
  };
  visit(root);
  return names;
}

/** The files of a folder that the site lacks or has otherwise. */
export function differingFiles(made: string, site: string): readonly string[] {
  return listFiles(made).filter((name) => {
    const published = join(site, name);
    return !existsSync(published) || !readFileSync(published).equals(readFileSync(join(made, name)));
  });
}
