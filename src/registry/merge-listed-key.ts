import type { Assignment, FormerName } from '#domain/assignment.ts';
import { statusOfRow } from '#domain/assignment-status.ts';
import { parsePortNumber } from '#domain/port-number.ts';
import type { RegistryRow } from '#domain/registry-row.ts';
import { isSameServiceName } from '#domain/service-alias.ts';
import { isTransportProtocol } from '#domain/transport-protocol.ts';
import { markAliases } from './mark-aliases.ts';
import { undetailedAssignment } from './undetailed-assignment.ts';

/** What the newest copy says of one port and transport. */
export interface Listing {
  /** `512/tcp`. */
  readonly key: string;
  readonly listing: { readonly name: string | null; readonly description: string | null };
  readonly asOf: string;
}

/**
 * The rows of one listed port and transport. The newest copy names one service; where an older list
 * of all names has it too, the whole list stands, otherwise the service was renamed and stands alone.
 * Details come from the oldest copy's row of the same name.
 */
export function mergeListedKey(
  { key, listing, asOf }: Listing,
  names: readonly FormerName[],
  olderRows: readonly RegistryRow[],
): readonly RegistryRow[] {
  const { name } = listing;
  const isListed = (other: FormerName) => name !== null && isSameServiceName(other.name, name);
  const assignments = names.some(isListed)
    ? names.map((other) =>
        isListed(other) ? fromNewest(listing, olderRows, asOf) : fromOlder(other, olderRows),
      )
    : [fromNewest(listing, olderRows, asOf)];
  return markAliases(assignments).map((assignment) => ({
    ...placeOf(key),
    status: statusOfRow(assignment.name, assignment.description),
    assignment,
  }));
}

/** What the newest copy lists, with the details of an older row of the same name, or of the same namelessness. */
function fromNewest(
  { name, description }: Listing['listing'],
  olderRows: readonly RegistryRow[],
  asOf: string,
): Assignment {
  const older = name === null ? namelessRow(olderRows, description) : rowOfName(olderRows, name);
  if (older === undefined) return undetailedAssignment(name, description, asOf);
  return { ...older, description: betterText(description, older.description) };
}

/**
 * Another name of the same port, which only the older copies have. The list of names describes each
 * name once, by its first row, so the full row of this very port is the better witness.
 */
function fromOlder({ name, description, asOf }: FormerName, olderRows: readonly RegistryRow[]): Assignment {
  return rowOfName(olderRows, name) ?? undetailedAssignment(name, description, asOf);
}

function rowOfName(rows: readonly RegistryRow[], name: string): Assignment | undefined {
  return rows.find(({ assignment }) => assignment.name !== null && isSameServiceName(assignment.name, name))
    ?.assignment;
}

function namelessRow(rows: readonly RegistryRow[], description: string | null): Assignment | undefined {
  const status = statusOfRow(null, description);
  return rows.find((row) => row.assignment.name === null && row.status === status)?.assignment;
}

/** The older text has the line breaks that the newer copies run together. */
function betterText(newer: string | null, older: string | null): string | null {
  return newer !== null && older !== null && isSameText(newer, older) ? older : newer;
}

function isSameText(one: string, other: string): boolean {
  return one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim();
}

function placeOf(key: string): Pick<RegistryRow, 'ports' | 'transports'> {
  const [portText = '', transport = ''] = key.split('/');
  const result = parsePortNumber(portText);
  if (!result.ok || !isTransportProtocol(transport)) throw new RangeError(`${key} is no port and transport`);
  return { ports: { first: result.port, last: result.port }, transports: [transport] };
}
