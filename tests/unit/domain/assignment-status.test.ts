import { describe, expect, it } from 'vitest';
import { statusOfRow, strongestStatus } from '#domain/assignment-status.ts';

describe('statusOfRow', () => {
  it.each([
    [null, 'Reserved', 'reserved'],
    [null, 'Reserved - IANA', 'reserved'],
    [null, 'IANA Reserved', 'reserved'],
    [null, 'Unassigned', 'unassigned'],
    [null, 'unassigned', 'unassigned'],
    [null, 'Unassigned [was netstat]', 'unassigned'],
    [null, 'Unassigned (FRP-Released 12/7/00)', 'unassigned'],
    [null, '(unassigned) Possibly assigned', 'unassigned'],
    [null, 'De-registered', 'unassigned'],
    [null, 'Removed', 'unassigned'],
    [null, 'Deprecated', 'unassigned'],
    [null, 'Decomissioned Port 04/14/00, ms', 'unassigned'],
    [null, 'Possibly used by Sun Solaris????', 'unassigned'],
    [null, null, 'unassigned'],
    [null, 'any private mail system', 'assigned'],
    [null, 'any private RJE service', 'assigned'],
    ['stun-behaviors', 'Reserved for a future enhancement of STUN-BEHAVIOR', 'assigned'],
    ['remoteware-un', 'RemoteWare Unassigned', 'assigned'],
    ['sua', 'De-Registered', 'assigned'],
    ['comsat', null, 'assigned'],
  ] as const)('name %j, description %j: %s', (name, description, status) => {
    expect(statusOfRow(name, description)).toBe(status);
  });
});

describe('strongestStatus', () => {
  it.each([
    [['unassigned', 'assigned'], 'assigned'],
    [['unassigned', 'reserved'], 'reserved'],
    [['unassigned', 'unassigned'], 'unassigned'],
    [[], undefined],
  ] as const)('of %j: %s', (statuses, status) => {
    expect(strongestStatus(statuses)).toBe(status);
  });
});
