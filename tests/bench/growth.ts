/**
 * How the build grows: a whole build, the same again (pictures and rendered articles are kept), and one changed article.
 *   npm run bench:growth -- [pages; 1024,4096,16384,65536] [articles; 250,1000,4000] [plot; .github/growth.svg]
 * Needs GNU time (Debian: apt-get install time). Puts a table and the plot into README.md, unless the plot is elsewhere.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Cost } from './build-parts.ts';
import { timed } from './build-parts.ts';
import { growthPlot, type Series } from './growth-plot.ts';
import { makeProject } from './growth-site.ts';

const PLOT = '.github/growth.svg';
const [pages = '1024,4096,16384,65536', articles = '250,1000,4000', plot = PLOT] = process.argv.slice(2);
const sizes = (list: string): readonly number[] => list.split(',').filter(Boolean).map(Number);
const projects = resolve('.cache/growth');

rmSync(projects, { recursive: true, force: true });
const table: string[] = [];
function print(row: string): void {
  table.push(row);
  console.log(row);
}

/**
 * What three builds of a project cost, one after the other. Each project stays until the end: for some minutes ext4 passes
 * over every deleted file whenever it makes a new one.
 */
function measure(ports: number, generated: number | undefined) {
  const folder = join(projects, `${ports}-${generated ?? 'own'}`);
  makeProject(folder, generated);
  const build = (settings: Readonly<Record<string, string>> = {}): Cost =>
    timed([process.execPath, 'src/cli/build.mjs'], { BUILD_PORTS: `0-${ports - 1}`, ...settings }, folder);
  const whole = build();
  const again = build({ BUILD_INCREMENTAL: '0' });
  const inside = join(folder, 'content/ports');
  const [article = ''] = readdirSync(inside).filter((name) => name.endsWith('.mdx'));
  const text = readFileSync(join(inside, article), 'utf8');
  writeFileSync(
    join(inside, article),
    text.replace(/^title: .*$/m, 'title: A Title That No Other Article Has'),
  );
  return { whole, again, change: build() };
}

type Row = ReturnType<typeof measure> & { readonly what: string; readonly size: number };

function rowOf(what: string, size: number, costs: ReturnType<typeof measure>): Row {
  const { whole, again, change } = costs;
  const cells = [whole.wall, whole.cpu, again.wall, change.wall].map((value) => value.toFixed(1));
  print(`| ${size.toLocaleString('en')} ${what} | ${[...cells, whole.megabytes].join(' | ')} |`);
  return { what, size, ...costs };
}

print('| size | whole, s | its CPU, s | again, s | one title, s | peak MB |');
print('| --- | --- | --- | --- | --- | --- |');
const byPages = sizes(pages).map((size) => rowOf('ports', size, measure(size, undefined)));
const byArticles = sizes(articles).map((size) => rowOf('articles', size, measure(65_536, size)));
rmSync(projects, { recursive: true, force: true });

const seriesOf = (title: string, rows: readonly Row[]): Series => ({
  title,
  points: rows.map(({ size, again }) => ({ size, wall: again.wall, megabytes: again.megabytes })),
});
const series = [seriesOf('Port pages', byPages), seriesOf('Articles, with all port pages', byArticles)];
writeFileSync(plot, growthPlot(series.filter(({ points }) => points.length > 1)));
if (plot === PLOT) {
  const image = `![Seconds and memory of a whole build, by port pages and by articles](${PLOT})`;
  const marked = /<!-- growth -->[\s\S]*<!-- \/growth -->/;
  const content = `<!-- growth -->\n\n${image}\n\n${table.join('\n')}\n\n<!-- /growth -->`;
  const text = readFileSync('README.md', 'utf8').replace(marked, () => content);
  writeFileSync(
    'README.md',
    await format(text, { ...(await resolveConfig('README.md')), parser: 'markdown' }),
  );
}
