import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { cleanText, squash } from '#domain/search/clean-text.ts';
import { type ProgramRow, programRowSchema } from '#schemas/program-list.ts';

/** Where the curated list lives, seen from the project's root. */
export const PROGRAM_LIST = 'content/programs.csv';

/** A line of the curated list that cannot be used: which, why, and how to mend it. */
export class ProgramListError extends Error {
  override readonly name = 'ProgramListError';
}

/**
 * Reads the curated list. Throws a ProgramListError naming file, line and mend for a row that breaks
 * the schema or gives a name that another row has already given.
 */
export function parsePrograms(text: string, file: string = PROGRAM_LIST): ProgramRow[] {
  const records: unknown[] = parse(text, {
    columns: true,
    skip_empty_lines: true,
    relax_column_count: false,
  });
  const owners = new Map<string, string>();
  return records.map((record, index) => {
    const where = `${file}, row ${index + 2}`;
    const row = programRowSchema.safeParse(record);
    if (!row.success) throw new ProgramListError(`${where}: ${z.prettifyError(row.error)}`);
    for (const name of new Set(
      [row.data.name, ...row.data.aliases].map((given) => squash(cleanText(given))),
    )) {
      const owner = owners.get(name);
      if (owner !== undefined) {
        throw new ProgramListError(
          `${where}: "${name}" already leads to ${owner}. Keep it in one of the two rows.`,
        );
      }
      owners.set(name, row.data.name);
    }
    return row.data;
  });
}

declare global {
  /** The build and the bundled pages are different modules of one process; it is enough to read it in one of them. */
  var loadedPrograms: readonly ProgramRow[] | undefined;
}

/** The curated list of this project, read once in a process. */
export function loadPrograms(): readonly ProgramRow[] {
  return (globalThis.loadedPrograms ??= parsePrograms(readFileSync(PROGRAM_LIST, 'utf8')));
}
