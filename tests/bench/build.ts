/**
 * Our build beside Hugo: the same port pages on the same disk, in turn, each into an empty folder.
 *   npm run bench:build -- [ports, such as 0-16383; all] [rounds; 3]
 * Needs hugo and GNU time (Debian: apt-get install hugo time). Hugo makes the pages of ports without an article; ours
 * makes those, the articles, 7,000 pages of service names, the search index and the assets.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Cost } from './build-parts.ts';
import { makeHugoSite, timed } from './build-parts.ts';

const [ports = '', rounds = '3'] = process.argv.slice(2);
const folder = resolve('.cache/bench');
const ours = join(folder, 'ours');
const source = join(folder, 'hugo');
const theirs = join(folder, 'hugo-made');

const buildOurs = (): Cost => {
  rmSync(ours, { recursive: true, force: true });
  return timed(['node_modules/.bin/astro', 'build', '--silent', '--outDir', ours], {
    BUILD_PORTS: ports,
  });
};
const buildTheirs = (): Cost => {
  rmSync(theirs, { recursive: true, force: true });
  return timed(['hugo', '--quiet', '--source', source, '--destination', theirs]);
};

/** Go and Astro name the same characters by different entities. */
const plainText = (html: string): string =>
  html
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(' class=none', ' class="none"')
    .trim();

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const firstOurs = buildOurs();
const pages = makeHugoSite(source, ours);
const firstTheirs = buildTheirs();
const read = (root: string, port: string): string =>
  readFileSync(join(root, 'ports', `${port}.html`), 'utf8');
const different = pages.filter((port) => plainText(read(ours, port)) !== plainText(read(theirs, port)));
const bytes = (root: string): number => pages.reduce((sum, port) => sum + read(root, port).length, 0);
console.log(
  `${pages.length} pages: ${pages.length - different.length} equal but for the spelling of entities; ${(bytes(theirs) / bytes(ours)).toFixed(3)} × the characters. First that differ: ${different.slice(0, 3).join(', ') || 'none'}`,
);

/** Who begins changes from round to round. */
function pair(round: number): readonly [ours: Cost, theirs: Cost] {
  if (round === 0) return [firstOurs, firstTheirs];
  if (round % 2 === 0) return [buildOurs(), buildTheirs()];
  const theirCost = buildTheirs();
  return [buildOurs(), theirCost];
}

for (let round = 0; round < Number(rounds); round += 1) {
  const [a, b] = pair(round);
  console.table({
    'ours s': a.wall,
    'Hugo s': b.wall,
    'wall ratio': (a.wall / b.wall).toFixed(2),
    'ours CPU s': a.cpu.toFixed(1),
    'Hugo CPU s': b.cpu.toFixed(1),
    'CPU ratio': (a.cpu / b.cpu).toFixed(2),
    'ours MB': a.megabytes,
    'Hugo MB': b.megabytes,
    'memory ratio': (a.megabytes / b.megabytes).toFixed(2),
  });
}
rmSync(folder, { recursive: true, force: true });
