import { spawnSync } from 'node:child_process';
import { buildSite } from '#build/output/build-site.ts';
import { requireNode } from './require-node.ts';

requireNode();

/** `npm run build`: makes the whole site in dist/, or what has changed of it, quietly but for progress and errors. */
const result = buildSite(process.cwd(), (folder, ports) => {
  const { status, error } = spawnSync(
    'astro',
    ['build', '--silent', '--outDir', folder, ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: {
        ASTRO_TELEMETRY_DISABLED: '1',
        UV_THREADPOOL_SIZE: '1',
        ...process.env,
        ...(ports && { ONLY_PORTS: ports.join(',') }),
      },
    },
  );
  if (error !== undefined) {
    console.error(
      `Could not start the build: ${error.message}. Run \`npm ci\` first, and start it as \`npm run build\`.`,
    );
  }
  return status === 0;
});

if (result === 'failed') process.exitCode = 1;
else if (result === 'unchanged') console.error('Nothing has changed since the last build.');
else if (result.written !== 'all') {
  console.error(`${result.written} files have changed, ${result.removed} are gone.`);
}
