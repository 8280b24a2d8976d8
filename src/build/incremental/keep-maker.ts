import { dirname, extname, join } from 'node:path';
import { makerFile } from './open-maker.ts';

/**
 * Leaves `makeChanges` beside a bundle, as two files: they are found and opened in half of the time that more than a hundred
 * take. The second renders texts, and is opened where one has changed.
 */
export async function keepMaker(root: string, folder: string): Promise<void> {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(root, 'src/build/incremental/make-changes.ts')],
    outdir: dirname(makerFile(folder)),
    outExtension: { '.js': extname(makerFile(folder)) },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    // Pages have packages too, and these are to be there once.
    packages: 'external',
  });
}
