import '../src/cli/require-node.mjs';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const reports = mkdtempSync(join(tmpdir(), 'reports-'));
const total: Count = { passed: 0, failed: 0, skipped: 0 };

/** Runs a command, shows its output, and says whether it ended well. */
function run(command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const shown = [command, ...args.filter((arg) => !arg.includes(reports))].join(' ');
  console.log(`\n▶ ${shown}`);
  const started = Date.now();
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  if (error !== undefined)
    console.error(`Could not start ${command}: ${error.message}. Run \`npm ci\` first.`);
  console.log(`${status === 0 ? '✔' : '✘'} ${shown} (${Math.round((Date.now() - started) / 1000)} s)`);
  return status === 0;
}

/** A check that counts as one. */
function check(command: string, ...args: string[]): boolean {
  const ok = run(command, args);
  total[ok ? 'passed' : 'failed'] += 1;
  return ok;
}

/** A test runner that counts for itself; one that ends badly without a failed test counts as one failure. */
function suite(ok: boolean, count: () => Count): void {
  try {
    const { passed, failed, skipped } = count();
    total.passed += passed;
    total.failed += !ok && failed === 0 ? 1 : failed;
    total.skipped += skipped;
  } catch (error) {
    console.error('The report of the test runner cannot be read:', error);
    total.failed += 1;
  }
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});

function vitest(project: string): void {
  const report = join(reports, `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  suite(run('vitest', args), () => {
    const { numPassedTests, numFailedTests, numPendingTests } = vitestReport.parse(
      JSON.parse(readFileSync(report, 'utf8')),
    );
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  });
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

function playwright(): void {
  const report = join(reports, 'playwright.json');
  const ok = run('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  suite(ok, () => {
    const { stats } = playwrightReport.parse(JSON.parse(readFileSync(report, 'utf8')));
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
  });
}

check('eslint', '.');
check('prettier', '--check', '--log-level=warn', '.');
check('astro', 'check');
vitest('unit');
vitest('server');
if (check('node', 'src/cli/build.mjs')) {
  vitest('build');
  playwright();
} else {
  console.error(
    'The site did not build, so the tests of the built site could not run: they count as failed.',
  );
  total.failed += 2;
}

rmSync(reports, { recursive: true, force: true });
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = total.failed === 0 ? 0 : 1;
