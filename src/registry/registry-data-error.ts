/** Registry data that cannot be used: says which file, why, and how to mend it. */
export class RegistryDataError extends Error {
  override readonly name = 'RegistryDataError';

  constructor(problem: { readonly file: string; readonly cause: string; readonly mend: string }) {
    super(
      `Registry data cannot be used.\n  File:  ${problem.file}\n  Cause: ${problem.cause}\n  Mend:  ${problem.mend}`,
    );
  }
}

/** The text of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
