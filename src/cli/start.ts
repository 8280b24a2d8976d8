import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import { readServerSettings } from '#schemas/server-settings.ts';
import { explainSettingProblems } from '#schemas/settings.ts';

/** `npm start`: builds the site and serves it with feedback, after making sure that the settings are right. */
const settings = readServerSettings(process.env);
if (settings.ok) {
  console.error('Building the site …');
  const { status } = spawnSync(process.execPath, ['src/cli/build.mjs'], { stdio: 'inherit' });
  if (status === 0) await import('#server/main.ts');
  else process.exitCode = status ?? 1;
} else {
  console.error(explainSettingProblems(settings.problems));
  process.exitCode = 1;
}
