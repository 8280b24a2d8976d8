import { expect, test } from 'vitest';
import { describeOnEachDatabase } from './support/each-database.ts';
import { startServerProcess } from './support/server-process.ts';
import { writeSmallSite } from './support/small-site.ts';
import { startApp } from './support/start-app.ts';
import { makeVote, Voter } from './support/voter.ts';

const POSTS = 200;

describeOnEachDatabase('many posts of one id at once', (database) => {
  test.each([1, 2])('are one row and one 201, on %i instance(s)', async (instances) => {
    const settings = await database.newDatabase();
    const apps = await Promise.all(Array.from({ length: instances }, () => startApp(settings)));
    const vote = makeVote();
    const answers = await Promise.all(
      Array.from({ length: POSTS }, async (_, index) => (await apps[index % instances]?.post(vote))?.status),
    );
    expect(answers.filter((status) => status === 201)).toHaveLength(1);
    expect(answers.filter((status) => status === 200)).toHaveLength(POSTS - 1);
    expect(await apps[0]?.events()).toHaveLength(1);
    await Promise.all(apps.map((app) => app.close()));
  });

  test('are one page, where they name two', async () => {
    const settings = await database.newDatabase();
    const apps = await Promise.all([startApp(settings), startApp(settings)]);
    const vote = makeVote();
    const pages = ['/ports/22', '/ports/443'];
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        const response = await apps[i % 2]?.post({ ...vote, rev: i + 1, page: pages[i % 2] });
        return response?.status;
      }),
    );
    expect(answers.filter((status) => status === 409)).toHaveLength(20);
    expect(answers.filter((status) => status === 201)).toHaveLength(1);
    expect(new Set((await apps[0].events()).map(({ page }) => page)).size).toBe(1);
    await Promise.all(apps.map((app) => app.close()));
  });

  test('are one row each, where two processes get them all', async () => {
    const settings = { ...(await database.newDatabase()), SITE_ROOT: writeSmallSite(database.folder()) };
    const servers = await Promise.all([startServerProcess(settings), startServerProcess(settings)]);
    const votes = Array.from({ length: 300 }, () => makeVote());
    const counts = new Map<number, number>();
    const sendAll = async (url: string, order: readonly unknown[]) => {
      const voter = new Voter(url);
      for (const vote of order) {
        const { status } = await voter.vote(vote);
        counts.set(status, (counts.get(status) ?? 0) + 1);
      }
      voter.close();
    };
    await Promise.all(
      servers.flatMap(({ url }) => [
        sendAll(url, votes),
        sendAll(url, votes),
        sendAll(url, votes.toReversed()),
      ]),
    );
    await Promise.all(servers.map((server) => server.end('SIGTERM')));
    expect(Object.fromEntries(counts)).toEqual({ 201: votes.length, 200: votes.length * 5 });
  });
});
