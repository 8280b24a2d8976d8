import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/** Makes an empty folder a project that has the built-in registry and nothing else; gives it back. */
export function projectRoot(folder: string): string {
  const documented = 'content/rfc-service-names.json';
  mkdirSync(path.join(folder, 'content'), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  symlinkSync(path.resolve(documented), path.join(folder, documented));
  return folder;
}
