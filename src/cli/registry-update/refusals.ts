import type { PortRegistry } from '#domain/port-registry.ts';
import { OfficialFileError } from '#registry/official-file-error.ts';
import type { RegistrySnapshot } from '#schemas/registry-snapshot.ts';

/** IANA takes a name back now and then, never hundreds at once. */
const MOST_NAMES_LOST = 0.02;

type Dated = Pick<RegistrySnapshot, 'updated' | 'lastModified'>;

/** Throws an OfficialFileError for a file that is older than the last one: by the server's word, else by its own dates. */
export function refuseOlder(candidate: Dated, previous: Dated): void {
  const [now, then] = [candidate, previous].map(({ lastModified }) => Date.parse(lastModified ?? ''));
  const byServer = now !== undefined && then !== undefined && !Number.isNaN(now) && !Number.isNaN(then);
  const isOlder = byServer ? now < then : candidate.updated < previous.updated;
  if (!isOlder) return;
  throw new OfficialFileError(
    `it is older (${candidate.updated}) than the last download (${previous.updated}); to go back on purpose, delete the files in content/registry/ first`,
  );
}

/** Throws an OfficialFileError for a file that lacks more of the names we knew than IANA ever takes back. */
export function refuseVanished(before: PortRegistry, after: PortRegistry): void {
  const gone = before.services.filter(({ name }) => after.service(name) === undefined);
  if (gone.length <= before.services.length * MOST_NAMES_LOST) return;
  const examples = gone.slice(0, 5).map(({ name }) => name);
  throw new OfficialFileError(
    `${gone.length} of ${before.services.length} service names have vanished (${examples.join(', ')} …)`,
  );
}
