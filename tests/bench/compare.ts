import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { differingFiles, listFiles } from '#build/output/compare-sites.ts';
import { timed } from './build-parts.ts';

/**
 * Builds the site twice, as it is always built and with BUILD_PLAIN=1, and compares all files byte by byte. Prints what
 * both cost, and says whether all are equal.
 */
export function compareWithPlain(ports: string): boolean {
  const folder = resolve('.cache/bench');
  const [stamped, plain] = [join(folder, 'stamped'), join(folder, 'plain')];
  rmSync(folder, { recursive: true, force: true });
  const make = (out: string, env: Readonly<Record<string, string>>) =>
    timed(['node_modules/.bin/astro', 'build', '--silent', '--outDir', out], { BUILD_PORTS: ports, ...env });
  const costs = { stamped: make(stamped, {}), plain: make(plain, { BUILD_PLAIN: '1' }) };
  const files = listFiles(plain);
  const made = new Set(files);
  const different = [
    ...differingFiles(plain, stamped),
    ...listFiles(stamped).filter((name) => !made.has(name)),
  ];
  console.table(costs);
  console.log(
    `${files.length} files compared, ${different.length} differ: ${different.slice(0, 5).join(', ') || 'none'}`,
  );
  rmSync(folder, { recursive: true, force: true });
  return different.length === 0;
}
