import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFeedbackReport } from '#server/feedback-report.ts';
import { applyRetention, RETENTION_EVERY_MS } from '#server/feedback-retention.ts';
import { describeOn, describeOnEachDatabase } from './support/each-database.ts';
import { type App, startApp } from './support/start-app.ts';
import { makeVote } from './support/voter.ts';

const run = promisify(execFile);
const cli = (name: string) => join(import.meta.dirname, `../../src/cli/${name}.ts`);
const ADMIN_TOKEN = 'correct-horse-battery-staple';
const DAY = 86_400_000;
const HOSTILE = '</script><img src=x onerror=alert(1)>"\' =1+1 \u202etxt\n+cmd';

describeOnEachDatabase("the editors' side", (database) => {
  let app: App;
  let settings: Readonly<Record<string, string>>;
  beforeAll(async () => {
    settings = await database.newDatabase();
    app = await startApp({ ...settings, ADMIN_TOKEN });
    const now = Date.now();
    const cast = async (page: string, rating: number, days: number, fields: Record<string, unknown> = {}) => {
      const vote = makeVote({ page, rating, ...fields });
      await app.post(vote);
      const { db } = app.store.database;
      await db
        .updateTable('feedback_event')
        .set({ created_at: now - days * DAY })
        .where('id', '=', vote.id)
        .execute();
      return vote;
    };
    for (let i = 0; i < 8; i += 1)
      await cast('/ports/22', 1, i < 6 ? 40 : 3, { reason: i < 5 ? 'wrong' : 'missing' });
    for (let i = 0; i < 2; i += 1) await cast('/ports/22', 3, 3, { build: 'newer' });
    await cast('/ports/443', 1, 1, { comment: HOSTILE, locale: 'sv' });
    await cast('/ports/443', 1, 1, { website: 'spam', comment: 'buy' });
    const changed = await cast('/ports/2203', 1, 1);
    await app.post({ ...changed, rev: 2, rating: 3 });
  });
  afterAll(() => app.close());

  test('the report ranks pages, counts each reader once, and leaves robots out', async () => {
    const edits = new Map([['/ports/22', new Date(Date.now() - 10 * DAY).toISOString().slice(0, 10)]]);
    const report = await makeFeedbackReport(app.store.database, edits, Date.now());
    expect(report.totals.counts).toEqual({ notHelpful: 9, somewhat: 0, very: 3 });
    expect(report.pages.map(({ page }) => page)).toEqual(['/ports/22', '/ports/443']);
    expect(report.pages[0]?.bound).toBeCloseTo(0.49, 2);
    expect(report.pages[0]).toMatchObject({
      counts: { notHelpful: 8, somewhat: 0, very: 2 },
      previous: { notHelpful: 6, somewhat: 0, very: 0 },
      recent: { notHelpful: 2, somewhat: 0, very: 2 },
      reasons: [
        { reason: 'wrong', count: 5 },
        { reason: 'missing', count: 3 },
      ],
      edit: {
        before: { notHelpful: 6, somewhat: 0, very: 0 },
        since: { notHelpful: 2, somewhat: 0, very: 2 },
      },
    });
    expect(report.comments.map(({ comment }) => comment)).toEqual([HOSTILE]);
    expect(report.locales).toMatchObject([{ name: 'en' }, { name: 'sv', counts: { notHelpful: 1 } }]);
    expect(report.builds.map(({ name }) => name).sort()).toEqual(['newer', 'test']);
  });

  test.each([
    ['nothing', {}, 401],
    ['a wrong token', { Authorization: 'Bearer wrong' }, 401],
    ['a part of the token', { Authorization: `Bearer ${ADMIN_TOKEN.slice(0, -1)}` }, 401],
    ['another scheme', { Authorization: `Digest ${ADMIN_TOKEN}` }, 401],
    ['the token', { Authorization: `Bearer ${ADMIN_TOKEN}` }, 200],
    ['the token as password', { Authorization: `Basic ${btoa(`editor:${ADMIN_TOKEN}`)}` }, 200],
  ])('/admin/report with %s: %j gets %i', async (_, headers, status) => {
    const response = await fetch(`${app.url}/admin/report`, { headers });
    expect(response.status).toBe(status);
    expect(response.headers.get('cache-control')).toBe('no-store');
    if (status === 401) expect(response.headers.get('www-authenticate')).toMatch(/^Basic .*Bearer /);
  });

  test('/admin/report escapes what readers wrote', async () => {
    const headers = { Authorization: `Bearer ${ADMIN_TOKEN}` };
    const html = await (await fetch(`${app.url}/admin/report`, { headers })).text();
    expect(html).toContain('&#60;/script&#62;&#60;img src=x onerror=alert(1)&#62;&#34;&#39;');
    expect(html).not.toContain('<img');
    const json = await fetch(`${app.url}/admin/report?format=json`, { headers });
    expect(await json.json()).toMatchObject({ comments: [{ comment: HOSTILE }] });
  });

  test('without a token /admin/report does not exist', async () => {
    const open = await startApp(settings);
    const response = await fetch(`${open.url}/admin/report`, { headers: { Authorization: 'Bearer ' } });
    expect(response.status).toBe(404);
    await open.close();
  });

  test('feedback:report prints no control characters', async () => {
    const { stdout } = await run(process.execPath, [cli('feedback-report')], { env: settings });
    expect(stdout).toMatch(/ 1\. \/ports\/22 {2}at least 49\u00a0%, 80\u00a0% of 10/);
    expect(stdout).toContain('alert(1)');
    // Everything but newlines that would command a terminal or turn text around.
    expect(stdout).not.toMatch(/[^\P{C}\n]/u);
  });

  test('feedback:export gives every event, defused for spreadsheets', async () => {
    const { stdout } = await run(process.execPath, [cli('feedback-export')], { env: settings });
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    expect(rows).toHaveLength((await app.events()).length);
    expect(rows.map(({ comment }) => comment).filter((comment) => comment !== '')).toEqual([HOSTILE, 'buy']);
    expect(stdout).not.toContain((await app.events())[0]?.visitor);
    const current = await run(process.execPath, [cli('feedback-export'), '--format', 'ndjson', '--current'], {
      env: settings,
    });
    const votes: unknown[] = current.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(votes).toHaveLength(rows.length - 1);
    expect(votes).toContainEqual(expect.objectContaining({ page: '/ports/2203', rev: 2, rating: 3 }));
  });

  test.each(['=1+1', '+1', '-1', '@x', '\tx'])('a comment %j gets an apostrophe in CSV', async (comment) => {
    const own = await database.newDatabase();
    const other = await startApp(own);
    const { db } = other.store.database;
    await other.post(makeVote({ comment: 'x' }));
    await db.updateTable('feedback_event').set({ comment }).execute();
    await other.close();
    const { stdout } = await run(process.execPath, [cli('feedback-export')], { env: own });
    expect(stdout).toContain(`,'${comment},`);
  });

  test('retention drops visitors and salts after 48 hours and events after the days set', async () => {
    const { db } = app.store.database;
    await db.insertInto('feedback_salt').values({ day: '2020-01-01', salt: 'old' }).execute();
    const before = await app.events();
    const result = await applyRetention(app.store.database, 39, Date.now());
    expect(result).toEqual({ visitors: 10, events: 6 });
    const after = await app.events();
    expect(after).toHaveLength(before.length - 6);
    for (const event of after) expect(event.visitor === null).toBe(event.created_at < Date.now() - 2 * DAY);
    expect(await db.selectFrom('feedback_salt').select('day').execute()).toHaveLength(1);
    expect(await applyRetention(app.store.database, 39, Date.now())).toEqual({ visitors: 0, events: 0 });
  });
});

describeOnEachDatabase('what tells visitors apart', (database) => {
  test('is gone within 48 hours, the salt and the values, even if the job comes as late as it may', async () => {
    const app = await startApp(await database.newDatabase());
    const { db } = app.store.database;
    const midnight = Date.UTC(2026, 10, 21);
    await app.post(makeVote());
    await db.deleteFrom('feedback_salt').execute();
    await db.insertInto('feedback_salt').values({ day: '2026-11-21', salt: 'made at midnight' }).execute();
    await db.updateTable('feedback_event').set({ created_at: midnight }).execute();
    const left = async () => ({
      salts: (await db.selectFrom('feedback_salt').select('day').execute()).length,
      visitors: (await app.events()).filter(({ visitor }) => visitor !== null).length,
    });
    // Visitors are told apart for the whole day that the salt is for.
    await applyRetention(app.store.database, 730, midnight + DAY);
    expect(await left()).toEqual({ salts: 1, visitors: 1 });
    await applyRetention(app.store.database, 730, midnight + 2 * DAY - RETENTION_EVERY_MS);
    expect(await left()).toEqual({ salts: 0, visitors: 0 });
    await app.close();
  });
});

describeOn('sqlite', 'feedback:backup', (database) => {
  test('copies a database in use, and the copy serves', async () => {
    const settings = await database.newDatabase();
    const app = await startApp(settings);
    const vote = makeVote();
    await app.post(vote);
    const FEEDBACK_DB = join(database.folder(), 'copy.db');
    await run(process.execPath, [cli('feedback-backup'), '--to', FEEDBACK_DB], { env: settings });
    await app.close();
    const restored = await startApp({ FEEDBACK_DB });
    expect((await restored.post(vote)).status).toBe(200);
    await restored.close();
  });

  test.each([
    ['feedback-backup', [], /--to FILE/],
    ['feedback-export', ['--format', 'xml'], /csv, ndjson/],
    ['feedback-report', ['--pages', '0'], /--pages is a number/],
    ['feedback-report', ['--what'], /--what/],
  ])('%s %j says how to call it', async (name, args, message) => {
    const settings = await database.newDatabase();
    await (await startApp(settings)).close();
    await expect(run(process.execPath, [cli(name), ...args], { env: settings })).rejects.toThrow(message);
  });

  test('a database that is not there is not made', async () => {
    const env = { FEEDBACK_DB: join(database.folder(), 'nowhere.db') };
    await expect(run(process.execPath, [cli('feedback-report')], { env })).rejects.toThrow(
      /There is no feedback database at/,
    );
  });
});
