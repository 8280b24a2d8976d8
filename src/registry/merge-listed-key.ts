import { ASSIGNMENT_FACTS, type Assignment, type FormerName } from '#domain/assignment.ts';
import { statusOfRow } from '#domain/assignment-status.ts';
import { parsePortNumber } from '#domain/port-number.ts';
import type { RegistryRow } from '#domain/registry-row.ts';
import { isSameServiceName } from '#domain/service-alias.ts';
import { isTransportProtocol } from '#domain/transport-protocol.ts';
import { markAliases } from './mark-aliases.ts';

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
  const isInList = name !== null && names.some((other) => isSameServiceName(other.name, name));
  const stated = isInList
    ? names.map((other) => (isSameServiceName(other.name, name) ? listing : other))
    : [listing];
  const assignments = stated.map((each) => withDetails(each, olderRows, asOf));
  return markAliases(assignments).map((assignment) => ({
    ...placeOf(key),
    status: statusOfRow(assignment.name, assignment.description),
    assignment,
  }));
}

function withDetails(
  { name, description }: Listing['listing'],
  olderRows: readonly RegistryRow[],
  asOf: string,
): Assignment {
  const older = olderRows.find(({ assignment, status }) =>
    name === null || assignment.name === null
      ? assignment.name === name && status === statusOfRow(name, description)
      : isSameServiceName(assignment.name, name),
  )?.assignment;
  if (older === undefined) return withoutDetails(name, description, asOf);
  return {
    ...older,
    name: name === null ? null : older.name,
    description: betterText(description, older.description),
  };
}

/** The older text has the line breaks that the newer copies run together. */
function betterText(newer: string | null, older: string | null): string | null {
  return newer !== null && older !== null && isSameText(newer, older) ? older : newer;
}

function isSameText(one: string, other: string): boolean {
  return one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim();
}

function withoutDetails(name: string | null, description: string | null, asOf: string): Assignment {
  return {
    name,
    description,
    assignee: null,
    contact: null,
    registrationDate: null,
    modificationDate: null,
    reference: null,
    serviceCode: null,
    unauthorizedUse: null,
    assignmentNotes: null,
    aliasOf: null,
    unknown: ASSIGNMENT_FACTS,
    asOf,
  };
}

function placeOf(key: string): Pick<RegistryRow, 'ports' | 'transports'> {
  const [portText = '', transport = ''] = key.split('/');
  const result = parsePortNumber(portText);
  if (!result.ok || !isTransportProtocol(transport)) throw new RangeError(`${key} is no port and transport`);
  return { ports: { first: result.port, last: result.port }, transports: [transport] };
}
