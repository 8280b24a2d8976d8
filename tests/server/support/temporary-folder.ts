import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder that other users may walk through (PostgreSQL does not run as root). */
export function makeTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'connected-ports-'));
  chmodSync(folder, 0o755);
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
