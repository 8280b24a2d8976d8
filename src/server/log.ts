const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

export type LogLevel = (typeof LEVELS)[number];

/** What a line may carry besides its message: no addresses, agents, comments or queries of readers. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;

export type Log = Readonly<
  Record<Exclude<LogLevel, 'silent'>, (message: string, fields?: LogFields) => void>
>;

/** A log of JSON lines: `time` (ISO 8601), `level`, `message` and the fields given. */
export function createLog(least: LogLevel, write: (line: string) => void): Log {
  const at =
    (level: LogLevel) =>
    (message: string, fields: LogFields = {}) => {
      if (LEVELS.indexOf(level) < LEVELS.indexOf(least)) return;
      write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...fields })}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** What an unknown thrown value says of itself, in one line. */
export function errorText(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(errorText).join('; ');
  return error instanceof Error ? error.message : String(error);
}
