import { expect, test } from 'vitest';
import { describeOnEachDatabase } from './support/each-database.ts';
import { startApp } from './support/start-app.ts';
import { makeVote } from './support/voter.ts';

describeOnEachDatabase('the rate limit', (database) => {
  test('10 votes a minute for each visitor, whatever the proxy header claims', async () => {
    const app = await startApp({ ...(await database.newDatabase()), FEEDBACK_RATE_LIMIT: 'on' });
    const statuses: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      const response = await app.post(makeVote(), { 'User-Agent': 'A', 'X-Forwarded-For': `192.0.2.${i}` });
      statuses.push(response.status);
      if (response.status === 429) expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(201), 429, 429]);
    expect((await app.post(makeVote(), { 'User-Agent': 'B' })).status).toBe(201);
    await app.close();
  });

  test('behind one trusted proxy its header tells visitors apart', async () => {
    const settings = { FEEDBACK_RATE_LIMIT: 'on', TRUSTED_PROXIES: '1' };
    const app = await startApp({ ...(await database.newDatabase()), ...settings });
    const post = async (forwarded: string) =>
      (await app.post(makeVote(), { 'X-Forwarded-For': forwarded })).status;
    for (let i = 0; i < 10; i += 1) await post(`203.0.113.${i}, 192.0.2.1`);
    expect(await post('203.0.113.99, 192.0.2.1')).toBe(429);
    expect(await post('192.0.2.1, 192.0.2.2')).toBe(201);
    for (let i = 0; i < 10; i += 1) await post(`2001:db8:0:1::${i}`);
    expect(await post('2001:db8:0:1:ffff::1')).toBe(429);
    expect(await post('2001:db8:0:2::1')).toBe(201);
    await app.close();
  });

  test('two instances on one database know a visitor by the same name, for one day', async () => {
    const settings = await database.newDatabase();
    const first = await startApp(settings);
    const second = await startApp(settings);
    await first.post(makeVote(), { 'User-Agent': 'A' });
    await second.post(makeVote(), { 'User-Agent': 'A' });
    await second.post(makeVote(), { 'User-Agent': 'B' });
    const [a, b, c] = (await first.events()).map(({ visitor }) => visitor);
    expect(a).toBe(b);
    expect(a).not.toBe(c);
    await Promise.all([first.close(), second.close()]);
  });
});
