/** A build as `npm run build` runs it, of a small site: pages with their article, and a list of one: small-site.ts <root>
 * As `small-site.ts <root> pages 7` it dies by SIGKILL when it has written 7 pages, with `renames 2` instead of its third renaming. */
import fs, { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { buildSite } from '#build/output/build-site.ts';
import { emptyExceptPages } from '#build/output/tidy.ts';
import { listOfKept } from '#build/incremental/kept.ts';

const [root = '', death, count] = process.argv.slice(2);
const PAGES = 400;
let written = 0;

if (death === 'renames') {
  const rename = fs.renameSync;
  let left = Number(count);
  fs.renameSync = (from, to) => {
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    left -= 1;
    rename(from, to);
  };
  syncBuiltinESMExports();
}

function write(folder: string, isMade: (port: number) => boolean): void {
  mkdirSync(join(folder, 'ports'), { recursive: true });
  const article = (port: number): Buffer => {
    const file = join(root, 'content/ports', `${port}.mdx`);
    return existsSync(file) ? readFileSync(file) : Buffer.from('');
  };
  const template = readFileSync(join(root, 'src/template.html'));
  for (let port = 0; port < PAGES; port += 1) {
    if (!isMade(port)) continue;
    writeFileSync(join(folder, 'ports', `${port}.html`), Buffer.concat([template, article(port)]));
    written += 1;
    if (death === 'pages' && written >= Number(count)) process.kill(process.pid, 'SIGKILL');
  }
  writeFileSync(join(folder, 'index.html'), article(7));
  process.stdout.write('made');
}

await buildSite(root, {
  whole(folder, bundle) {
    emptyExceptPages(folder, new Set(['ports']));
    write(folder, () => true);
    mkdirSync(bundle, { recursive: true });
    const nothing = { routes: { texts: [], fields: {} }, names: {}, articles: {} };
    writeFileSync(listOfKept(bundle), JSON.stringify(nothing));
    return Promise.resolve(true);
  },
  changes({ changes, sinceBuild, kept }) {
    write(changes, (port) => sinceBuild.includes(`content/ports/${port}.mdx`));
    return Promise.resolve({ remove: [], kept });
  },
  say: console.error,
});
