import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { messageOf, RegistryDataError } from './registry-data-error.ts';

/** Reads a JSON file of `content/`. Throws a RegistryDataError where it is missing or not as its schema says. */
export function readContentJson<T>(name: string, schema: z.ZodType<T>, root: string): T {
  const file = path.join(root, name);
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (thrown) {
    throw new RegistryDataError({
      file,
      cause: messageOf(thrown),
      mend: `restore ${name} from the repository.`,
    });
  }
}
