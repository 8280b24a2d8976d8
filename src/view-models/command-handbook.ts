import { COMMAND_CATALOG } from '#domain/commands/catalog.ts';
import { COMMAND_SYSTEMS, COMMAND_TASKS } from '#domain/commands/command.ts';
import type { CommandSystem, CommandTask } from '#domain/commands/command.ts';
import { fullNote, shownCommand, SYSTEM_TITLES } from './port-page/commands.ts';
import type { ShownCommand } from './port-page/commands.ts';

export interface HandbookSystem {
  readonly system: CommandSystem;
  readonly title: string;
  readonly tasks: readonly { readonly title: string; readonly commands: readonly ShownCommand[] }[];
}

const TASK_TITLES: Record<CommandTask, string> = {
  listeners: 'What listens?',
  connections: 'Who is connected?',
  reach: 'Can it be reached?',
  free: 'Free the port',
  allow: 'Open or close the firewall',
};

/** Every command of the catalog for an example port, by operating system and task. */
export function getCommandHandbook(port: number): readonly HandbookSystem[] {
  return COMMAND_SYSTEMS.map((system) => {
    const own = COMMAND_CATALOG.filter((template) => template.system === system);
    return {
      system,
      title: SYSTEM_TITLES[system],
      tasks: COMMAND_TASKS.map((task) => ({
        title: TASK_TITLES[task],
        commands: own
          .filter((template) => template.task === task)
          .map((template) => shownCommand(template, port, fullNote(template))),
      })).filter(({ commands }) => commands.length > 0),
    };
  });
}
