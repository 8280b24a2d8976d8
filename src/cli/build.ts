import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { KEEP_BUNDLE } from '#build/incremental/kept.ts';
import { openMaker } from '#build/incremental/open-maker.ts';
import { buildSite } from '#build/output/build-site.ts';
import type { Turn } from '#build/output/turn.ts';
import { readBuildSettings } from '#schemas/build-settings.ts';
import { explainSettingProblems } from '#schemas/settings.ts';
import { explainUnknownSettings, unknownSettings } from '#schemas/unknown-settings.ts';

const say = (line: string): void => console.error(line);

process.stderr.write(explainUnknownSettings(unknownSettings(process.env)));
const settings = readBuildSettings(process.env);
if (!settings.ok) {
  process.stderr.write(explainSettingProblems(settings.problems));
  process.exit(1);
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Has Astro make the whole site, quietly but for progress and errors. It ends when this process is asked to. */
async function whole(folder: string, bundle: string, turn: Turn): Promise<boolean> {
  const astro = spawn('astro', ['build', '--silent', '--outDir', folder], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ASTRO_TELEMETRY_DISABLED: '1',
      UV_THREADPOOL_SIZE: '2',
      ...process.env,
      [KEEP_BUNDLE]: bundle,
    },
  });
  if (astro.pid !== undefined) turn.share(astro.pid);
  const end = (signal: NodeJS.Signals): boolean => astro.kill(signal);
  for (const signal of SIGNALS) process.on(signal, end);
  try {
    await once(astro, 'close');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(`Could not start the build: ${reason}. Run \`npm ci\` first, and start it as \`npm run build\`.`);
  }
  for (const signal of SIGNALS) process.off(signal, end);
  return astro.exitCode === 0;
}

/** `npm run build`: makes the whole site in dist/, or what has changed of it. BUILD_INCREMENTAL=0: always the whole. */
const result = await buildSite(process.cwd(), {
  whole,
  changes:
    settings.settings.BUILD_INCREMENTAL === '0'
      ? undefined
      : async (request) => {
          process.env['NODE_ENV'] ??= 'production';
          const makeChanges = await openMaker(resolve(request.bundle));
          return makeChanges(request);
        },
  say,
});

if (result === 'failed') process.exitCode = 1;
else if (result === 'unchanged') say('Nothing has changed since the last build.');
else if (result.written !== 'all') say(`${result.written} files have changed, ${result.removed} are gone.`);
