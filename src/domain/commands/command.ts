/** Where a command is typed; also the key under which a reader's choice is remembered. */
export const COMMAND_SYSTEMS = ['linux', 'macos', 'windows', 'containers'] as const;
export type CommandSystem = (typeof COMMAND_SYSTEMS)[number];

/** The transports that commands tell apart. DCCP is none of them: Linux left it out in 6.16, others never had it. */
export const COMMAND_TRANSPORTS = ['tcp', 'udp', 'sctp'] as const;
export type CommandTransport = (typeof COMMAND_TRANSPORTS)[number];

/** What the reader wants to do, in the order in which one does it. */
export const COMMAND_TASKS = ['listeners', 'connections', 'reach', 'free', 'allow'] as const;
export type CommandTask = (typeof COMMAND_TASKS)[number];

/** A command for any port; `%PORT%` stands for the number. `HOST`, `NAME` and `1234` stay for the reader to fill in. */
export interface CommandTemplate {
  /** Unique, stable. */
  readonly id: string;
  readonly system: CommandSystem;
  readonly task: CommandTask;
  /** The transports that it sees or changes. */
  readonly transports: readonly CommandTransport[];
  readonly shell: 'shellscript' | 'powershell' | 'bat';
  /** What it is for, in a few words. */
  readonly purpose: string;
  readonly template: string;
  /** Whether it needs root, or an administrator's prompt, to tell the truth. */
  readonly needsPrivilege: boolean;
  /** How to read what it prints, be it a complaint. */
  readonly outputMeans: string;
  /** What it means when it prints nothing, to be read on after a colon; `null` where it always prints something. */
  readonly whenEmpty: string | null;
  /** What it gets wrong, and what goes wrong with it. */
  readonly pitfall: string | null;
  /** Whether every port page carries it; the others are on pages with an article and on the page of all commands. */
  readonly essential: boolean;
}

/** The command for one port, exactly as it is to be typed. */
export function commandFor(template: CommandTemplate, port: number): string {
  return template.template.replaceAll('%PORT%', String(port));
}
