/** Counts pages in the terminal: one line that changes, or a line every tenth where output is a file. */
export function createProgress(
  write: (text: string) => void = (text) => process.stderr.write(text),
  live: boolean = process.stderr.isTTY,
) {
  let total = 0;
  let done = 0;
  return {
    /** How many pages there will be. */
    expect(pages: number): void {
      total = pages;
    },
    /** One more is made. */
    step(): void {
      done += 1;
      if (done === total || done % Math.ceil(total / (live ? 200 : 10)) === 0) {
        write(`${live ? '\r' : ''}  ${done} of ${total} pages${live && done < total ? '' : '\n'}`);
      }
    },
  };
}
