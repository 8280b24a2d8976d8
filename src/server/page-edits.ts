import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The articles that lie beside this code. */
export const ARTICLES_FOLDER = join(import.meta.dirname, '../../content/ports');

/** The day of each article's last edit, `YYYY-MM-DD`, by its page's address; empty where there are no articles. */
export function readPageEdits(folder: string = ARTICLES_FOLDER): Map<string, string> {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return new Map();
  }
  const edits = new Map<string, string>();
  for (const name of names.filter((file) => file.endsWith('.mdx'))) {
    const frontMatter = readFileSync(join(folder, name), 'utf8').split(/^---$/m)[1] ?? '';
    const updated = /^updated:\s*['"]?(\d{4}-\d{2}-\d{2})/m.exec(frontMatter)?.[1];
    if (updated !== undefined) edits.set(`/ports/${name.slice(0, -'.mdx'.length)}`, updated);
  }
  return edits;
}
