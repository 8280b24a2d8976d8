import type { Progress } from './read-body.ts';

/** A terminal, or what stands where one may be: `process.stderr`. */
interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface ProgressLine {
  readonly show: Progress;
  /** Ends the line, if one was begun, so that what is said next has a line of its own. */
  end(): void;
}

/** One line, rewritten in place; only where somebody watches. */
export function createProgressLine(output: Output): ProgressLine {
  let isOpen = false;
  return {
    show(received, total) {
      if (output.isTTY !== true) return;
      const share = total === undefined ? '' : ` of ${kilobytes(total)}`;
      output.write(`\r  ${kilobytes(received)}${share} `);
      isOpen = true;
    },
    end() {
      if (isOpen) output.write('\n');
      isOpen = false;
    },
  };
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`;
}
