import { parseArgs } from 'node:util';
import { messageOf } from '#registry/registry-data-error.ts';
import { OFFICIAL_URL, updateRegistry } from './registry-update/update-registry.ts';
import { updateLines } from './registry-update/update-report.ts';
import { runCommand } from './run-command.ts';

const USAGE = 'usage: npm run registry:update [-- --from FILE|URL]';

await runCommand(async () => {
  const from = readFrom();
  console.log(`Reading ${from}`);
  try {
    const result = await updateRegistry({ from, root: process.cwd(), onProgress: showProgress });
    console.log(updateLines(result).join('\n'));
  } catch (thrown) {
    throw new Error(`Nothing was changed, because of ${from}:\n  ${messageOf(thrown)}`, { cause: thrown });
  }
});

function readFrom(): string {
  try {
    const { values } = parseArgs({ options: { from: { type: 'string', default: OFFICIAL_URL } } });
    return values.from;
  } catch (thrown) {
    throw new Error(`${messageOf(thrown)}\n${USAGE}`, { cause: thrown });
  }
}

/** One line, rewritten in place; only where somebody watches. */
function showProgress(received: number, total: number | undefined): void {
  if (!process.stderr.isTTY) return;
  const share = total === undefined ? '' : ` of ${kilobytes(total)}`;
  process.stderr.write(`\r  ${kilobytes(received)}${share} `);
  if (received === total) process.stderr.write('\n');
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`;
}
