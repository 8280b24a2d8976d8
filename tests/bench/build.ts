/**
 * Our build beside Hugo: the same port pages on the same disk, in turn, each into an empty folder.
 *   npm run bench:build -- [ports, such as 0-16383; all] [rounds; 3]
 *   npm run bench:build -- --compare [ports]   compares our build with the plain one of Astro instead, byte by byte
 * Needs hugo and GNU time (Debian: apt-get install hugo time). Hugo makes the pages of ports without an article; ours
 * makes those, the articles, 7,000 pages of service names, the search index, the assets and the pictures for shared links,
 * without anything that a build before has kept. Nothing is deleted before the end: for some minutes ext4 passes over each
 * file that was deleted whenever it makes a new one, and whoever builds next would pay for it.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Cost } from './build-parts.ts';
import { makeHugoSite, timed } from './build-parts.ts';
import { compareWithPlain } from './compare.ts';

if (process.argv[2] === '--compare') process.exit(compareWithPlain(process.argv[3] ?? '') ? 0 : 1);

const [ports = '', rounds = '3'] = process.argv.slice(2);
const folder = resolve('.cache/bench');
const ours = (round: number): string => join(folder, `ours-${round}`);
const source = join(folder, 'hugo');
const theirs = (round: number): string => join(folder, `hugo-${round}`);

const buildOurs = (round: number): Cost => {
  rmSync('node_modules/.cache/cards', { recursive: true, force: true });
  return timed(['node_modules/.bin/astro', 'build', '--silent', '--force', '--outDir', ours(round)], {
    BUILD_PORTS: ports,
  });
};
const buildTheirs = (round: number): Cost =>
  timed(['hugo', '--quiet', '--source', source, '--destination', theirs(round)]);

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
const firstOurs = buildOurs(0);
const pages = makeHugoSite(source, ours(0));
const firstTheirs = buildTheirs(0);
const read = (root: string, port: string): string =>
  readFileSync(join(root, 'ports', `${port}.html`), 'utf8');
const different = pages.filter((port) => plainText(read(ours(0), port)) !== plainText(read(theirs(0), port)));
const bytes = (root: string): number => pages.reduce((sum, port) => sum + read(root, port).length, 0);
console.log(
  `${pages.length} pages: ${pages.length - different.length} equal but for the spelling of entities; ${(bytes(theirs(0)) / bytes(ours(0))).toFixed(3)} × the characters. First that differ: ${different.slice(0, 3).join(', ') || 'none'}`,
);

/** Who begins changes from round to round. */
function pair(round: number): readonly [ours: Cost, theirs: Cost] {
  if (round === 0) return [firstOurs, firstTheirs];
  if (round % 2 === 0) return [buildOurs(round), buildTheirs(round)];
  const theirCost = buildTheirs(round);
  return [buildOurs(round), theirCost];
}

const ratios: Record<keyof Cost, number[]> = { wall: [], cpu: [], megabytes: [] };
for (let round = 0; round < Number(rounds); round += 1) {
  const [a, b] = pair(round);
  const ratio = (of: keyof Cost): string => {
    ratios[of].push(a[of] / b[of]);
    return (a[of] / b[of]).toFixed(2);
  };
  console.table({
    wall: { ours: a.wall, Hugo: b.wall, ratio: ratio('wall') },
    CPU: { ours: a.cpu.toFixed(1), Hugo: b.cpu.toFixed(1), ratio: ratio('cpu') },
    megabytes: { ours: a.megabytes, Hugo: b.megabytes, ratio: ratio('megabytes') },
  });
}
const middle = (of: keyof Cost): string =>
  (ratios[of].toSorted((one, other) => one - other)[Math.floor(ratios[of].length / 2)] ?? NaN).toFixed(2);
console.log(
  `Median of ${rounds} pairs: ${middle('wall')} × Hugo's wall time, ${middle('cpu')} × its processor time, ${middle('megabytes')} × its memory.`,
);
rmSync(folder, { recursive: true, force: true });
