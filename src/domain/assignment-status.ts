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
