import { join } from 'node:path';
import { makerFile } from './open-maker.ts';

/** Leaves `makeChanges` beside a bundle, as one file: it is found and opened in half of the time that more than a hundred take. */
export async function keepMaker(root: string, folder: string): Promise<void> {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(root, 'src/build/incremental/make-changes.ts')],
    outfile: makerFile(folder),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    // Pages have packages too, and these are to be there once.
    packages: 'external',
  });
}
