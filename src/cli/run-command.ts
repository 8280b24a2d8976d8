/**
 * Runs a command for the terminal. Whatever it throws is told in one message on standard error, without
 * a stack, and the exit code says that it failed.
 */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : String(thrown));
    process.exitCode = 1;
  }
}
