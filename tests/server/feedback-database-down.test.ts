import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeOn } from './support/each-database.ts';
import { startServerProcess } from './support/server-process.ts';
import { writeSmallSite } from './support/small-site.ts';
import { startApp } from './support/start-app.ts';
import { makeVote } from './support/voter.ts';

describeOn('postgres', 'a database that goes away', (database) => {
  test('under load: every vote is answered 201 or 503, and each 503 is stored on another try', async () => {
    const app = await startApp(await database.newDatabase());
    const votes = Array.from({ length: 400 }, () => makeVote());
    const statuses = new Map<string, number>();
    const voting = (async () => {
      for (let i = 0; i < votes.length; i += 4) {
        await Promise.all(
          votes.slice(i, i + 4).map(async (vote) => statuses.set(vote.id, (await app.post(vote)).status)),
        );
      }
    })();
    await wait(50);
    database.cluster().stopImmediately();
    expect((await app.post(makeVote())).status).toBe(503);
    database.cluster().start();
    database.cluster().restartImmediately();
    await voting;
    for (const status of statuses.values()) expect([201, 503]).toContain(status);
    for (const vote of votes) expect([200, 201]).toContain((await app.post(vote)).status);
    const stored = (await app.events()).map(({ id }) => id);
    expect(new Set(stored).size).toBe(stored.length);
    expect(votes.every(({ id }) => stored.includes(id))).toBe(true);
    expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
    await app.close();
  });

  test('at the start: pages are served, and votes are stored once it is there', async () => {
    const settings = { ...(await database.newDatabase()), SITE_ROOT: writeSmallSite(database.folder()) };
    database.cluster().stopImmediately();
    const server = await startServerProcess(settings);
    const vote = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(makeVote()),
    };
    expect((await fetch(`${server.url}/ports/22`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${server.url}/api/feedback`, vote)).status).toBe(503);
    database.cluster().start();
    // Starting stops this process for a while; let it notice which idle connections have been closed meanwhile.
    await wait(100);
    expect((await fetch(`${server.url}/api/feedback`, vote)).status).toBe(201);
    expect(await server.end('SIGTERM')).toBe(0);
  });
});
