import { parseArgs } from 'node:util';
import { messageOf } from '#registry/registry-data-error.ts';
import { createProgressLine } from './registry-update/progress-line.ts';
import { OFFICIAL_URL, updateRegistry, type UpdateOptions } from './registry-update/update-registry.ts';
import { updateLines } from './registry-update/update-report.ts';
import { runCommand } from './run-command.ts';

const USAGE = 'usage: npm run registry:update [-- [--from FILE|URL] [--accept-removals]]';

await runCommand(async () => {
  const options = readOptions();
  console.log(`Reading ${options.from}`);
  const progress = createProgressLine(process.stderr);
  try {
    const result = await updateRegistry({
      ...options,
      root: process.cwd(),
      onProgress: progress.show,
    }).finally(progress.end);
    console.log(updateLines(result).join('\n'));
  } catch (thrown) {
    throw new Error(`Nothing was changed, because of ${options.from}:\n  ${messageOf(thrown)}`, {
      cause: thrown,
    });
  }
});

function readOptions(): Pick<UpdateOptions, 'from' | 'acceptRemovals'> {
  try {
    const { values } = parseArgs({
      options: {
        from: { type: 'string', default: OFFICIAL_URL },
        'accept-removals': { type: 'boolean', default: false },
      },
    });
    return { from: values.from, acceptRemovals: values['accept-removals'] };
  } catch (thrown) {
    throw new Error(`${messageOf(thrown)}\n${USAGE}`, { cause: thrown });
  }
}
