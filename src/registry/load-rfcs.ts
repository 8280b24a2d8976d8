import type { RfcIndex } from '#domain/rfc.ts';
import { rfcListSchema } from '#schemas/rfc.ts';
import { readContentJson } from './read-content-json.ts';

let loaded: RfcIndex | undefined;

/** Titles and successors of the RFCs that the registry cites, read once in a process. */
export function loadRfcs(): RfcIndex {
  loaded ??= readRfcs();
  return loaded;
}

/** The same, read afresh from a project's folder. Throws a RegistryDataError for a list that cannot be read. */
export function readRfcs(root = process.cwd()): RfcIndex {
  const rfcs = readContentJson('content/rfcs.json', rfcListSchema, root);
  return new Map(rfcs.map((rfc) => [rfc.number, rfc]));
}
