/**
 * What the registry says about one port and one transport protocol (RFC 6335, section 6):
 * - `assigned`: given to a service, usually by name; a few are assigned without one
 * - `reserved`: kept by IANA, not available for assignment
 * - `unassigned`: available for assignment on request
 * - `dynamic`: 49152–65535, never assigned
 * - `not-listed`: the registry has a row for this port, but none for this transport
 */
export const ASSIGNMENT_STATUSES = ['assigned', 'reserved', 'unassigned', 'dynamic', 'not-listed'] as const;

export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number];

/** The statuses as they stand within a sentence or a table. */
export const STATUS_WORDS: Readonly<Record<AssignmentStatus, string>> = {
  assigned: 'assigned',
  reserved: 'reserved',
  unassigned: 'unassigned',
  dynamic: 'dynamic',
  'not-listed': 'not listed',
};

/** The statuses that a row of the registry can state; the other two follow from the absence of a row. */
export type ListedStatus = Extract<AssignmentStatus, 'assigned' | 'reserved' | 'unassigned'>;

/**
 * The status that a row states. IANA writes it into the description of rows without a service name:
 * `Reserved - IANA`, `Unassigned [was netstat]`, `De-registered`. Fourteen nameless rows such as
 * `any private mail system` are assigned all the same; whatever else has no name has no holder.
 */
export function statusOfRow(name: string | null, description: string | null): ListedStatus {
  if (name !== null) return 'assigned';
  const text = description ?? '';
  if (/^any private\b/i.test(text)) return 'assigned';
  return /\breserved\b/i.test(text) ? 'reserved' : 'unassigned';
}

/** True if a description says no more than the status does: `Reserved`, `IANA Reserved`, `unassigned`. */
export function isBareStatus(description: string | null): boolean {
  return /^((iana )?reserved|unassigned)?$/i.test(description ?? '');
}

const STRENGTH: readonly AssignmentStatus[] = ['assigned', 'reserved', 'unassigned'];

/** Of rows that overlap (an assignment inside a row that still says `7748-7776 Unassigned`), the one that counts. */
export function strongestStatus(statuses: readonly AssignmentStatus[]): AssignmentStatus | undefined {
  return STRENGTH.find((status) => statuses.includes(status));
}
