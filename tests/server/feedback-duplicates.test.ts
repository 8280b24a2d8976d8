import { expect, test } from 'vitest';
import { describeOnEachDatabase } from './support/each-database.ts';
import { startApp } from './support/start-app.ts';
import { makeVote } from './support/voter.ts';

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
});
