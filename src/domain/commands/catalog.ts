import type { TransportProtocol } from '../transport-protocol.ts';
import type { AssignmentStatus } from '../assignment-status.ts';
import type { CommandTemplate, CommandTransport } from './command.ts';
import { COMMAND_TASKS, COMMAND_TRANSPORTS } from './command.ts';
import { CONTAINER_COMMANDS } from './containers.ts';
import { LINUX_COMMANDS } from './linux.ts';
import { MACOS_COMMANDS } from './macos.ts';
import { WINDOWS_COMMANDS } from './windows.ts';

/** Every command that the site shows, by operating system. */
export const COMMAND_CATALOG: readonly CommandTemplate[] = [
  ...LINUX_COMMANDS,
  ...MACOS_COMMANDS,
  ...WINDOWS_COMMANDS,
  ...CONTAINER_COMMANDS,
];

/** The transports that commands should look at, the leading one first: those assigned, else TCP and UDP. */
export function assignedTransports(
  transports: Readonly<Partial<Record<TransportProtocol, { readonly status: AssignmentStatus } | undefined>>>,
): readonly CommandTransport[] {
  const assigned = COMMAND_TRANSPORTS.filter((transport) => transports[transport]?.status === 'assigned');
  return assigned.length > 0 ? assigned : ['tcp', 'udp'];
}

/**
 * The commands that fit a service on these transports, the first of which leads: those that see it come
 * before the others, in the order of tasks. A service on one transport gets no command for the other.
 */
export function commandsForTransports(
  transports: readonly CommandTransport[],
  commands: readonly CommandTemplate[] = COMMAND_CATALOG,
): readonly CommandTemplate[] {
  const [lead] = transports;
  const fitting = commands.filter((command) =>
    command.transports.some((transport) => transports.includes(transport)),
  );
  const rank = (command: CommandTemplate): number =>
    COMMAND_TASKS.indexOf(command.task) * 2 +
    (lead === undefined || command.transports.includes(lead) ? 0 : 1);
  return fitting.toSorted((a, b) => rank(a) - rank(b));
}
