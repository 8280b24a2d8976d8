import type { z } from 'zod';

/** One wrong setting: its name, what is wrong with it and how to mend it. */
export interface SettingProblem {
  readonly name: string;
  readonly problem: string;
  readonly mend: string;
}

export type SettingsResult<Settings> =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] };

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads settings from an environment such as `process.env`, and finds every wrong one at once. An empty one counts as not
 * set. The value of a secret is not repeated.
 */
export function readSettings<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Environment,
  secrets: readonly string[] = [],
): SettingsResult<z.output<Schema>> {
  const shape = new Map<string, z.core.$ZodType>(Object.entries(schema.shape));
  const given = new Map([...shape.keys()].map((name) => [name, environment[name] || undefined]));
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return { ok: true, settings: result.data };
  const wrong = new Set(result.error.issues.map(({ path }) => String(path[0])));
  return { ok: false, problems: [...wrong].map(problemWith) };

  function problemWith(name: string): SettingProblem {
    const value = given.get(name);
    const problem = secrets.includes(name)
      ? 'has a value that cannot be right'
      : `cannot be ${JSON.stringify(value)}`;
    const field = shape.get(name);
    return { name, problem, mend: descriptionOf(field) ?? 'another value' };
  }
}

function descriptionOf(field: unknown): string | undefined {
  const isDescribed = typeof field === 'object' && field !== null && 'description' in field;
  return isDescribed && typeof field.description === 'string' ? field.description : undefined;
}

/** The problems as lines for the terminal, one for each setting. */
export function explainSettingProblems(problems: readonly SettingProblem[]): string {
  const lines = problems.map(({ name, problem, mend }) => `  ${name} ${problem}. Set it to ${mend}.`);
  return `These settings (environment variables) are wrong:\n${lines.join('\n')}\n`;
}
