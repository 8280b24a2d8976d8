/** A place in a file that breaks a rule, before the file is named. */
export interface Problem {
  /** From 1. */
  readonly line: number;
  /** What is wrong, without a full stop. */
  readonly what: string;
  /** How to mend it, as an order, without a full stop. */
  readonly mend: string;
}

/** A problem and the file that has it, relative to the project: `content/ports/2203.mdx`. */
export interface Finding extends Problem {
  readonly file: string;
}

/** One line for the terminal: `content/ports/2203.mdx:12: what is wrong — how to mend it`. */
export function findingText({ file, line, what, mend }: Finding): string {
  return `${file}:${line}: ${what} — ${mend}`;
}

/** Files in the order of their names, ports as numbers; within a file from top to bottom. */
export function byPlace(one: Finding, other: Finding): number {
  return one.file.localeCompare(other.file, 'en', { numeric: true }) || one.line - other.line;
}
