import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RfcIndex } from '#domain/rfc.ts';
import { rfcListSchema } from '#schemas/rfc.ts';
import { messageOf, RegistryDataError } from './registry-data-error.ts';

const FILE = 'content/rfcs.json';
let loaded: RfcIndex | undefined;

/** Titles and successors of the RFCs that the registry cites, read once in a process. */
export function loadRfcs(): RfcIndex {
  loaded ??= readRfcs();
  return loaded;
}

/** The same, read afresh from a project's folder. Throws a RegistryDataError for a list that cannot be read. */
export function readRfcs(root = process.cwd()): RfcIndex {
  const file = path.join(root, FILE);
  try {
    const rfcs = rfcListSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return new Map(rfcs.map((rfc) => [rfc.number, rfc]));
  } catch (thrown) {
    throw new RegistryDataError({
      file,
      cause: messageOf(thrown),
      mend: `restore ${FILE} from the repository.`,
    });
  }
}
