import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { requireNode } from './require-node.ts';

requireNode();
const { buildSite } = await import('#build/output/build-site.ts');
const { openMaker } = await import('#build/incremental/open-maker.ts');
const { KEEP_BUNDLE } = await import('#build/incremental/kept.ts');
const { readBuildSettings } = await import('#schemas/build-settings.ts');
const { explainSettingProblems } = await import('#schemas/settings.ts');
const { explainUnknownSettings, unknownSettings } = await import('#schemas/unknown-settings.ts');

const say = (line: string): void => console.error(line);

process.stderr.write(explainUnknownSettings(unknownSettings(process.env)));
const settings = readBuildSettings(process.env);
if (!settings.ok) {
  process.stderr.write(explainSettingProblems(settings.problems));
  process.exit(1);
}

/** Has Astro make the whole site, quietly but for progress and errors. */
function whole(folder: string, bundle: string): boolean {
  const { status, error } = spawnSync('astro', ['build', '--silent', '--outDir', folder], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ASTRO_TELEMETRY_DISABLED: '1',
      UV_THREADPOOL_SIZE: '2',
      ...process.env,
      [KEEP_BUNDLE]: bundle,
    },
  });
  if (error !== undefined)
    say(
      `Could not start the build: ${error.message}. Run \`npm ci\` first, and start it as \`npm run build\`.`,
    );
  return status === 0;
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
