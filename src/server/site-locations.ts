import { statSync } from 'node:fs';
import { join } from 'node:path';

/** One state of a file: changes with every write, even where the modification date is kept. */
export interface FileState {
  readonly size: number;
  readonly changedAt: number;
  readonly modifiedAt: number;
}

/** What an address of the site leads to. */
export type SiteLocation =
  | {
      readonly kind: 'file';
      /** Relative to the root, with `/`. */ readonly name: string;
      readonly state: FileState;
    }
  | { readonly kind: 'redirect'; readonly path: string }
  | { readonly kind: 'missing' };

const MISSING: SiteLocation = { kind: 'missing' };

/** Says that there is no such file, whatever the reason. */
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL']);

/** Files that speak to hosts, not to readers; compressed twins are answered under their own name only. */
const NOT_AN_ADDRESS =
  /\/\/|\/\.(?!well-known\/)|^\/(?:_headers|_redirects|vercel\.json|nginx\.conf|404)$|\.(?:br|gz)$/;

/**
 * Finds what a decoded path leads to in a site built with `build.format: 'file'`: `/ports/2203` is
 * `ports/2203.html`. A file's own spelling (`.html`, `/index`, a slash at the end) redirects to that one address.
 */
export function locate(root: string, path: string): SiteLocation {
  const canonical = canonicalPath(path);
  if (NOT_AN_ADDRESS.test(canonical)) return MISSING;
  const found = findFile(root, canonical);
  if (found === undefined) return MISSING;
  return canonical === path ? found : { kind: 'redirect', path: canonical };
}

/** The state of a file below the root, or `undefined` where there is none. */
export function fileState(root: string, name: string): FileState | undefined {
  try {
    const stats = statSync(join(root, name), { throwIfNoEntry: false });
    if (!stats?.isFile()) return undefined;
    return { size: stats.size, changedAt: stats.ctimeMs, modifiedAt: stats.mtimeMs };
  } catch (error) {
    if (error instanceof Error && 'code' in error && ABSENT.has(String(error.code))) return undefined;
    throw error;
  }
}

function canonicalPath(path: string): string {
  const bare = path
    .replace(/\/$/, '')
    .replace(/\.html$/, '')
    .replace(/\/index$/, '');
  return bare === '' ? '/' : bare;
}

function findFile(root: string, canonical: string): SiteLocation | undefined {
  const name = canonical === '/' ? 'index' : canonical.slice(1);
  const candidates = name.endsWith('.html') ? [`${name}.html`] : [`${name}.html`, name];
  for (const candidate of candidates) {
    const state = fileState(root, candidate);
    if (state !== undefined) return { kind: 'file', name: candidate, state };
  }
  return undefined;
}
