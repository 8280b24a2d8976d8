import type { PortEntry } from '#domain/assignment.ts';
import { commandsForTransports } from '#domain/commands/catalog.ts';
import { COMMAND_SYSTEMS } from '#domain/commands/command.ts';
import type {
  CommandSystem,
  CommandTask,
  CommandTemplate,
  CommandTransport,
} from '#domain/commands/command.ts';
import { commandHtml } from './command-html.ts';

export interface ShownCommand {
  readonly purpose: string;
  /** Highlighted, safe to insert. */
  readonly html: string;
  readonly whenEmpty: string | null;
  readonly pitfall: string | null;
}

export interface SystemCommands {
  readonly system: CommandSystem;
  readonly title: string;
  readonly commands: readonly ShownCommand[];
  /** The less common ones, folded away. */
  readonly more: readonly ShownCommand[];
}

export const SYSTEM_TITLES: Record<CommandSystem, string> = {
  linux: 'Linux',
  macos: 'macOS',
  windows: 'Windows',
  containers: 'Docker',
};

/**
 * The transports that commands should look at, the leading one first: those assigned, else those that `uses` of the
 * article name, else both.
 */
export function getCommandTransports(
  entry: PortEntry,
  used: readonly CommandTransport[],
): readonly CommandTransport[] {
  const all: readonly CommandTransport[] = ['tcp', 'udp'];
  if (used.length > 0) return all.filter((transport) => used.includes(transport));
  const assigned = all.filter((transport) => entry.transports[transport].status === 'assigned');
  return assigned.length > 0 ? assigned : all;
}

/** Tasks for which a page shows the leading transport's command only. */
const FOR_THE_LEAD: readonly CommandTask[] = ['reach', 'free'];

const known = new Map<string, readonly CommandTemplate[]>();

/** The catalog in the order for these transports: there are four orders for 65,536 ports. */
function fittingCommands(transports: readonly CommandTransport[]): readonly CommandTemplate[] {
  const key = transports.join();
  const fitting = known.get(key) ?? commandsForTransports(transports);
  known.set(key, fitting);
  return fitting;
}

/** The essential commands for a port, by operating system; with `all`, every other one that fits in `more`. */
export function getCommands(
  port: number,
  transports: readonly CommandTransport[],
  all: boolean,
): readonly SystemCommands[] {
  const fitting = fittingCommands(transports);
  const isFirst = ({ essential, task, transports: seen }: CommandTemplate): boolean =>
    essential && (!FOR_THE_LEAD.includes(task) || seen.some((transport) => transport === transports[0]));
  return COMMAND_SYSTEMS.map((system) => {
    const own = fitting.filter((template) => template.system === system);
    const show = (templates: readonly CommandTemplate[]): readonly ShownCommand[] =>
      templates.map((template) => shownCommand(template, port));
    return {
      system,
      title: SYSTEM_TITLES[system],
      commands: show(own.filter(isFirst)),
      more: all ? show(own.filter((template) => !isFirst(template))) : [],
    };
  });
}

/** A command with its explanations for one port. */
export function shownCommand(template: CommandTemplate, port: number): ShownCommand {
  return {
    purpose: template.purpose,
    html: commandHtml(template, port),
    whenEmpty: template.whenEmpty,
    pitfall: template.pitfall?.replaceAll('%PORT%', String(port)) ?? null,
  };
}
