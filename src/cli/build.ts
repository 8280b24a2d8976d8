import { spawnSync } from 'node:child_process';
import { requireNode } from './require-node.ts';

requireNode();

/** `npm run build`: emits the whole site to dist/, quietly but for its progress and its errors. */
const { status, error } = spawnSync('astro', ['build', '--silent', ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ASTRO_TELEMETRY_DISABLED: '1', UV_THREADPOOL_SIZE: '1', ...process.env },
});
if (error !== undefined) {
  console.error(
    `Could not start the build: ${error.message}. Run \`npm ci\` first, and start it as \`npm run build\`.`,
  );
}
process.exitCode = status ?? 1;
