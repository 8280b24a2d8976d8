import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { describeOn } from './support/each-database.ts';
import { NO_POSTGRES, startPostgres } from './support/postgres-cluster.ts';
import { mountSmallDisk } from './support/small-disk.ts';
import { type App, startApp } from './support/start-app.ts';
import { makeTemporaryFolder, removeFolder } from './support/temporary-folder.ts';
import { makeVote } from './support/voter.ts';

/** Votes with long comments until one is refused; returns what was acknowledged and the first refused vote. */
async function voteUntilFull(app: App, most: number) {
  const acknowledged: string[] = [];
  while (acknowledged.length < most) {
    const votes = Array.from({ length: 20 }, () => makeVote({ comment: 'c'.repeat(1000) }));
    const answers = await Promise.all(votes.map((vote) => app.post(vote)));
    votes.forEach((vote, index) => answers[index]?.status === 201 && acknowledged.push(vote.id));
    const refused = votes.find((_, index) => answers[index]?.status !== 201);
    const answer = answers.find(({ status }) => status !== 201);
    if (refused && answer) return { acknowledged, refused, answer };
  }
  throw new Error(`it took ${most} votes and is not full`);
}

async function expectAllStored(app: App, acknowledged: readonly string[]): Promise<void> {
  const stored = new Set((await app.events()).map(({ id }) => id));
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
}

describeOn('sqlite', 'a database that may not grow any more', (database) => {
  test('503 and nothing lost; stored again once there is room', async () => {
    const settings = await database.newDatabase();
    const app = await startApp({ ...settings, FEEDBACK_DB_MAX_MB: '1' });
    const { acknowledged, refused, answer } = await voteUntilFull(app, 5_000);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    await expectAllStored(app, acknowledged);
    const editor = new DatabaseSync(settings['FEEDBACK_DB'] ?? '', { timeout: 2_000 });
    editor.exec('delete from feedback_event where seq <= 200');
    editor.close();
    expect((await app.post(refused)).status).toBe(201);
    await expectAllStored(app, acknowledged.slice(200));
    await app.close();
  });
});

const folder = makeTemporaryFolder();
const disk = process.platform === 'linux' ? mountSmallDisk(folder, 256) : undefined;
const reason = disk === undefined ? ' (skipped: this user may not mount a tmpfs)' : '';

describe.skipIf(disk === undefined)(`a full disk under PostgreSQL${reason}`, () => {
  afterAll(() => {
    disk?.unmount();
    removeFolder(folder);
  });

  test('503 and nothing lost; stored again once there is room', async () => {
    const cluster = await startPostgres({ dataFolder: disk?.folder });
    if (cluster === undefined || disk === undefined)
      throw new Error('there is no PostgreSQL on a small disk');
    const app = await startApp({ DATABASE_URL: await cluster.createDatabase() });
    expect((await app.post(makeVote())).status).toBe(201);
    disk.fill(1_000_000);
    const { acknowledged, refused, answer } = await voteUntilFull(app, 50_000);
    expect(answer.status).toBe(503);
    disk.free();
    const end = performance.now() + 30_000;
    let status = (await app.post(refused)).status;
    while (status === 503 && performance.now() < end) {
      await wait(500);
      cluster.startAgain();
      status = (await app.post(refused)).status;
    }
    expect([200, 201]).toContain(status);
    await expectAllStored(app, acknowledged);
    await app.close();
    cluster.destroy();
  });
});

describe('tables under PostgreSQL that may not grow any more', () => {
  test('503 and nothing lost; stored again once there is room', async ({ skip }) => {
    if (process.platform === 'win32') return skip('Windows sets no limits to files');
    const cluster = await startPostgres({ fileMegabytes: 4 });
    if (cluster === undefined) return skip(NO_POSTGRES);
    const app = await startApp({ DATABASE_URL: await cluster.createDatabase() });
    const { acknowledged, refused, answer } = await voteUntilFull(app, 20_000);
    expect(answer.status).toBe(503);
    expect(app.logged.join('')).toContain('File too large');
    await expectAllStored(app, acknowledged);
    await app.store.database.db.deleteFrom('feedback_event').where('seq', '<=', 1_000).execute();
    await sql`vacuum feedback_event`.execute(app.store.database.db);
    expect((await app.post(refused)).status).toBe(201);
    await app.close();
    cluster.destroy();
  });
});
