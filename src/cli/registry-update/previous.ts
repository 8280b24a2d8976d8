import { readOfficialSnapshot, type OfficialSnapshot } from '#registry/official-snapshot.ts';
import { RegistryDataError } from '#registry/registry-data-error.ts';

export type Previous = OfficialSnapshot;

/** The last download, or `undefined` where there is none, or none that can be read: an update mends that. */
export function findPrevious(folder: string): Previous | undefined {
  try {
    return readOfficialSnapshot(folder);
  } catch (thrown) {
    if (thrown instanceof RegistryDataError) return undefined;
    throw thrown;
  }
}
