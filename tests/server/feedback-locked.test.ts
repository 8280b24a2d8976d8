import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { describeOn } from './support/each-database.ts';
import { type App, startApp } from './support/start-app.ts';
import { makeVote } from './support/voter.ts';

const HELD_MS = 10_000;
/** The time for which a vote may wait for the lock, in milliseconds: both databases give up before it, in 2 and 3 s. */
const BUSY_TIMEOUT_MS = 5_000;
const HOLDER = join(import.meta.dirname, 'support/lock-holder.ts');

/** Votes while the lock is held, then after; pages must be served all the while. */
async function voteAgainstLock(app: App, released: Promise<unknown>): Promise<void> {
  const vote = makeVote();
  let isTooLate = false;
  const tooLate = setTimeout(() => (isTooLate = true), BUSY_TIMEOUT_MS);
  const refused = app.post(vote);
  const pages: number[] = [];
  const start = performance.now();
  while (performance.now() - start < 1_000) pages.push((await fetch(`${app.url}/ports/22`)).status);
  expect(pages.length).toBeGreaterThan(20);
  const answer = await refused;
  clearTimeout(tooLate);
  expect(answer.status).toBe(503);
  expect(isTooLate).toBe(false);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await fetch(`${app.url}/readyz`)).status).toBe(503);
  await released;
  expect((await app.post(vote)).status).toBe(201);
  expect(await app.events()).toHaveLength(2);
  await app.close();
}

describeOn('sqlite', 'a database that another process has locked', (database) => {
  test('503 within the busy timeout, then stored', async () => {
    const settings = await database.newDatabase();
    const app = await startApp(settings);
    expect((await app.post(makeVote())).status).toBe(201);
    const holder = spawn(process.execPath, [HOLDER, settings['FEEDBACK_DB'] ?? '', String(HELD_MS)]);
    const released = once(holder, 'exit');
    await once(holder.stdout, 'data');
    await voteAgainstLock(app, released);
  });

  test('a short lock is waited for', async () => {
    const settings = await database.newDatabase();
    const app = await startApp(settings);
    expect((await app.post(makeVote())).status).toBe(201);
    const holder = spawn(process.execPath, [HOLDER, settings['FEEDBACK_DB'] ?? '', '500']);
    await once(holder.stdout, 'data');
    expect((await app.post(makeVote())).status).toBe(201);
    await app.close();
  });
});

describeOn('postgres', 'a table that another session has locked', (database) => {
  test('503 within the statement timeout, then stored', async () => {
    const settings = await database.newDatabase();
    const app = await startApp(settings);
    expect((await app.post(makeVote())).status).toBe(201);
    const client = new pg.Client(settings['DATABASE_URL']);
    await client.connect();
    await client.query('begin; lock table feedback_event, feedback_probe in access exclusive mode');
    const released = new Promise((resolve) => setTimeout(resolve, HELD_MS)).then(() => client.end());
    await voteAgainstLock(app, released);
  });
});
