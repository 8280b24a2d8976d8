import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { makeTemporaryFolder, removeFolder } from './support/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const ASTRO = join(ROOT, 'node_modules/astro/bin/astro.mjs');

test('astro dev takes votes, on a database of its own', { timeout: 120_000 }, async () => {
  const folder = makeTemporaryFolder();
  const FEEDBACK_DB = join(folder, 'feedback.db');
  const child = spawn(process.execPath, [ASTRO, 'dev', '--port', '0'], {
    cwd: ROOT,
    env: { ...process.env, FEEDBACK_DB, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const address = /Local\s+(http:\S+?)\/?\s/.exec(output)?.[1];
        if (address !== undefined) resolve(address);
      });
      child.once('exit', () => reject(new Error(output)));
    });
    const body = new URLSearchParams({ rating: '3', page: '/ports/2203', locale: 'en', build: '' });
    const response = await fetch(`${url}/api/feedback`, { method: 'POST', body, redirect: 'manual' });
    expect(response.status).toBe(303);
    const database = new DatabaseSync(FEEDBACK_DB, { readOnly: true });
    expect(database.prepare('select page, rating from feedback_event').all()).toMatchObject([
      { page: '/ports/2203', rating: 3 },
    ]);
    database.close();
  } finally {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    removeFolder(folder);
  }
});
