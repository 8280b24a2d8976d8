import { setTimeout as wait } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from './support/each-database.ts';
import { startServerProcess } from './support/server-process.ts';
import { writeSmallSite } from './support/small-site.ts';
import { startApp } from './support/start-app.ts';
import { makeVote, Voter } from './support/voter.ts';

const KILLS = 20;
const WRITERS = 50;

describeOnEachDatabase('kill -9 under load', (database) => {
  test(`${KILLS} times loses no acknowledged vote`, async () => {
    const settings = { ...(await database.newDatabase()), SITE_ROOT: writeSmallSite(database.folder()) };
    const acknowledged = new Set<string>();
    const writeUntilDeath = async (url: string) => {
      const voter = new Voter(url);
      for (;;) {
        const vote = makeVote({ comment: 'c'.repeat(200) });
        const answer = await voter.vote(vote).catch(() => undefined);
        if (answer === undefined) return;
        if (answer.status === 201) acknowledged.add(vote.id);
      }
    };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const server = await startServerProcess(settings);
      const before = acknowledged.size;
      const writers = Array.from({ length: WRITERS }, () => writeUntilDeath(server.url));
      while (acknowledged.size === before) await wait(10);
      await wait(Math.random() * 300);
      await server.end('SIGKILL');
      await Promise.all(writers);
    }
    const app = await startApp(settings);
    const stored = new Set((await app.events()).map(({ id }) => id));
    await app.close();
    expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);
    process.stdout.write(
      `kill, ${database.kind}: ${acknowledged.size} acknowledged, ${stored.size} stored\n`,
    );
  }, 180_000);

  test('the database waits for the disk at each commit', async () => {
    const app = await startApp(await database.newDatabase());
    await app.store.ready();
    const { rows } = await app.store.database.db
      .transaction()
      .execute((transaction) => transaction.executeQuery(durability(database.kind)));
    await app.close();
    expect(rows).toEqual(database.kind === 'sqlite' ? [{ synchronous: 2 }] : [{ synchronous_commit: 'on' }]);
  });
});

/** 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous */
function durability(kind: 'sqlite' | 'postgres'): CompiledQuery {
  return CompiledQuery.raw(kind === 'sqlite' ? 'pragma synchronous' : 'show synchronous_commit');
}
