import { existsSync } from 'node:fs';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { createFeedbackStore, openDatabase } from '#server/feedback-store.ts';
import type { FeedbackDatabase } from '#server/feedback-database.ts';
import { createLog, errorText } from '#server/log.ts';
import { createMetrics } from '#server/metrics.ts';
import { readServerSettings, type ServerSettings } from '#schemas/server-settings.ts';
import { explainSettingProblems } from '#schemas/settings.ts';

/** What a command works with. */
export interface FeedbackCommand {
  readonly database: FeedbackDatabase;
  readonly settings: ServerSettings;
  /** Options as given on the command line, by name. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** A command line that cannot be followed; the message says how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs a command on the database that the settings name; says what went wrong in one line, and sets the exit code. */
export async function runFeedbackCommand(
  config: ParseArgsOptionsConfig,
  run: (command: FeedbackCommand) => Promise<void>,
): Promise<void> {
  try {
    const { values } = parseArgs({ options: config, strict: true });
    const result = readServerSettings(process.env);
    if (!result.ok) throw new UsageError(explainSettingProblems(result.problems).trimEnd());
    const { settings } = result;
    assertDatabaseExists(settings);
    const log = createLog('warn', (line) => process.stderr.write(line));
    const store = createFeedbackStore(openDatabase(settings, log), createMetrics());
    try {
      await store.ready();
      await run({ database: store.database, settings, options: onlyPlain(values) });
    } finally {
      await store.close();
    }
  } catch (error) {
    // Whoever reads the output (`| head`) has seen enough.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return;
    console.error(errorText(error));
    process.exitCode = 1;
  }
}

function assertDatabaseExists({ DATABASE_URL, FEEDBACK_DB }: ServerSettings): void {
  if (DATABASE_URL !== undefined || existsSync(FEEDBACK_DB)) return;
  throw new UsageError(
    `There is no feedback database at ${FEEDBACK_DB}. Set FEEDBACK_DB or DATABASE_URL to the one that the server uses.`,
  );
}

function onlyPlain(values: Readonly<Record<string, unknown>>): FeedbackCommand['options'] {
  const plain: Record<string, string | boolean> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' || typeof value === 'boolean') plain[name] = value;
  }
  return plain;
}

/** One of the allowed words. Throws a UsageError that lists them. */
export function oneOf<Word extends string>(name: string, words: readonly Word[], given: unknown): Word {
  const found = words.find((word) => word === given);
  if (found === undefined) throw new UsageError(`--${name} is one of: ${words.join(', ')}`);
  return found;
}
