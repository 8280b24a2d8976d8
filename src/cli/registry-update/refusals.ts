import type { PortRegistry } from '#domain/port-registry.ts';
import { serviceNameKey } from '#domain/service-name.ts';
import { OfficialFileError } from '#registry/official-file-error.ts';
import type { RegistrySnapshot } from '#schemas/registry-snapshot.ts';

/** IANA takes a name back now and then, never hundreds at once. */
const MOST_NAMES_LOST = 0.02;

const ON_PURPOSE = 'if IANA has really removed this, add --accept-removals';

type Rows = Pick<PortRegistry, 'rows'>;
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

/**
 * Throws an OfficialFileError for a file that has lost its end. Names without a port stand last in the registry
 * and leave no gap when they go, so a cut among them shows only in this: the last ones of before are missing.
 */
export function refuseCut(before: Rows, after: Rows): void {
  const left = new Set(portlessNames(after));
  const lost = lastOf(portlessNames(before)).find((name) => !left.has(name));
  if (lost === undefined) return;
  throw new OfficialFileError(
    `it ends early: ${lost}, one of the last records until now, is missing, so the file is probably cut off; ${ON_PURPOSE}`,
  );
}

/** The last by place and the last by name: the built-in data has the names that only RFCs tell behind IANA's own. */
function lastOf(names: readonly string[]): readonly string[] {
  return [...names.slice(-1), ...names.toSorted().slice(-1)];
}

function portlessNames({ rows }: Rows): readonly string[] {
  return rows
    .filter(({ ports }) => ports === null)
    .map(({ assignment, transports }) => [serviceNameKey(assignment.name ?? ''), ...transports].join(' '));
}

/** Throws an OfficialFileError for a file that lacks more of the names we knew than IANA ever takes back. */
export function refuseVanished(before: PortRegistry, after: PortRegistry): void {
  const gone = before.services.filter(({ name }) => after.service(name) === undefined);
  if (gone.length <= before.services.length * MOST_NAMES_LOST) return;
  const examples = gone.slice(0, 5).map(({ name }) => name);
  throw new OfficialFileError(
    `${gone.length} of ${before.services.length} service names have vanished (${examples.join(', ')} …); ${ON_PURPOSE}`,
  );
}
