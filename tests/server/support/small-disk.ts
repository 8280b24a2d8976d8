import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file system of its own that can be filled to the last block. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes free. */
  fill(leave: number): void;
  /** Frees what `fill` took. */
  free(): void;
  unmount(): void;
}

/** Mounts a tmpfs of so many megabytes; `undefined` where this user may not mount. */
export function mountSmallDisk(parent: string, megabytes: number): SmallDisk | undefined {
  const folder = join(parent, 'small-disk');
  mkdirSync(folder);
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (mount.status !== 0) return undefined;
  chmodSync(folder, 0o777);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill(leave) {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leave)));
    },
    free() {
      rmSync(ballast);
    },
    unmount() {
      spawnSync('umount', ['-l', folder]);
    },
  };
}
