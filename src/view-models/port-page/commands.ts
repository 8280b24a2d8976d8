import type { PortEntry } from '#domain/assignment.ts';
import { assignedTransports, commandsForTransports } from '#domain/commands/catalog.ts';
import { COMMAND_SYSTEMS, COMMAND_TRANSPORTS } from '#domain/commands/command.ts';
import type {
  CommandSystem,
  CommandTask,
  CommandTemplate,
  CommandTransport,
} from '#domain/commands/command.ts';
import { COMMAND_STRINGS } from '#domain/strings/command-strings.ts';
import { commandHtml } from './command-html.ts';

export interface ShownCommand {
  readonly purpose: string;
  /** Highlighted, safe to insert. */
  readonly html: string;
  /** What empty means first: the interface's words for "No output:" open a text. */
  readonly note: string;
}

export interface SystemCommands {
  readonly system: CommandSystem;
  readonly title: string;
  /** Why there is no command; `null` where there are some. */
  readonly without: string | null;
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
 * The transports that commands should look at, the leading one first: of TCP and UDP those that `uses` of the article
 * name, else those assigned, else both. SCTP wherever it is assigned.
 */
export function getCommandTransports(
  entry: PortEntry,
  used: readonly CommandTransport[],
): readonly CommandTransport[] {
  const assigned = assignedTransports(entry.transports);
  if (used.length === 0) return assigned;
  return COMMAND_TRANSPORTS.filter((transport) =>
    (transport === 'sctp' ? assigned : used).includes(transport),
  );
}

/** Tasks for which a page shows the leading transport's command only. */
const FOR_THE_LEAD: readonly CommandTask[] = ['reach', 'free'];

const known = new Map<string, readonly CommandTemplate[]>();

/** The catalog in the order for these transports: there are seven orders at most for 65,536 ports. */
function fittingCommands(transports: readonly CommandTransport[]): readonly CommandTemplate[] {
  const key = transports.join();
  const fitting = known.get(key) ?? commandsForTransports(transports);
  known.set(key, fitting);
  return fitting;
}

/** The essential commands for a port, by operating system; with `all`, every other one in `more`, and all that is known of these. */
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
    const show = (templates: readonly CommandTemplate[], note = briefNote): readonly ShownCommand[] =>
      templates.map((template) => shownCommand(template, port, note(template)));
    return {
      system,
      title: SYSTEM_TITLES[system],
      without: own.length > 0 ? null : withoutSctp(SYSTEM_TITLES[system]),
      commands: show(own.filter(isFirst), all ? fullNote : briefNote),
      more: all ? show(own.filter((template) => !isFirst(template))) : [],
    };
  });
}

/** Only SCTP is missing anywhere. */
function withoutSctp(system: string): string {
  return `${system} comes without SCTP, the only transport that this number is assigned for: none of its commands would show it.`;
}

/** A command with its explanation for one port. */
export function shownCommand(template: CommandTemplate, port: number, note: string): ShownCommand {
  return { purpose: template.purpose, html: commandHtml(template, port), note };
}

/** What empty means, what output means, and the pitfall. */
export function fullNote({ whenEmpty, outputMeans, pitfall }: CommandTemplate): string {
  return joined([emptyNote(whenEmpty), outputMeans, pitfall]);
}

const briefNotes = new WeakMap<CommandTemplate, string>();

/** What 65,000 pages have room for: what the likelier misreading is, of nothing or of something, and the pitfall. */
function briefNote(template: CommandTemplate): string {
  const { whenEmpty, outputMeans, pitfall } = template;
  const note = briefNotes.get(template) ?? joined([emptyNote(whenEmpty) ?? outputMeans, pitfall]);
  briefNotes.set(template, note);
  return note;
}

function emptyNote(whenEmpty: string | null): string | null {
  return whenEmpty === null ? null : `${COMMAND_STRINGS.page.empty} ${whenEmpty}`;
}

function joined(texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null).join(' ');
}
