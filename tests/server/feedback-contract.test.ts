import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from './support/each-database.ts';
import { type App, startApp } from './support/start-app.ts';
import { makeVote } from './support/voter.ts';

describeOnEachDatabase('POST /api/feedback', (database) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(await database.newDatabase());
  });
  afterAll(() => app.close());

  const stored = async (id: string) => (await app.events()).filter((event) => event.id === id);

  test('stores a vote and says so: 201', async () => {
    const vote = makeVote({ reason: 'wrong', comment: 'Line one\r\nline two – 🤨' });
    const response = await app.post(vote);
    expect(response.status).toBe(201);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ id: vote.id, rev: 1, status: 'stored' });
    expect(await stored(vote.id)).toEqual([
      {
        seq: expect.any(Number),
        ...vote,
        comment: 'Line one\nline two – 🤨',
        visitor: expect.stringMatching(/^[\w-]{22}$/),
        flags: '',
        created_at: expect.any(Number),
      },
    ]);
  });

  test('answers a replay like the first time: 200, one row', async () => {
    const vote = makeVote({ comment: 'once' });
    expect((await app.post(vote)).status).toBe(201);
    const replay = await app.post(vote);
    expect(replay.status).toBe(200);
    expect(await replay.json()).toEqual({ id: vote.id, rev: 1, status: 'stored' });
    expect(await stored(vote.id)).toHaveLength(1);
  });

  test('takes a changed mind, and late revisions do not undo it', async () => {
    const vote = makeVote();
    expect((await app.post({ ...vote, rev: 3, rating: 3 })).status).toBe(201);
    expect((await app.post({ ...vote, rev: 1, rating: 1 })).status).toBe(200);
    expect((await app.post({ ...vote, rev: 4, rating: 2 })).status).toBe(200);
    const current = app.store.database.db.selectFrom('feedback_current').selectAll();
    expect(await current.where('id', '=', vote.id).execute()).toMatchObject([{ rev: 4, rating: 2 }]);
    expect(await stored(vote.id)).toHaveLength(3);
  });

  test('refuses the same id for another page, and the same rev with another content: 409', async () => {
    const vote = makeVote();
    expect((await app.post(vote)).status).toBe(201);
    for (const other of [
      { page: '/ports/22', rev: 2 },
      { rating: 2 },
      { comment: 'more' },
      { locale: 'sv' },
    ]) {
      const response = await app.post({ ...vote, ...other });
      expect(response.status).toBe(409);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
    }
    expect(await stored(vote.id)).toHaveLength(1);
  });

  test('stores a filled honeypot with a flag, and answers as always', async () => {
    const vote = makeVote();
    expect((await app.post({ ...vote, website: 'https://spam.example' })).status).toBe(201);
    expect(await stored(vote.id)).toMatchObject([{ flags: 'honeypot' }]);
  });

  test('keeps text that a database would refuse: NUL, controls, lone surrogates', async () => {
    const vote = makeVote({ comment: ' a\u0000b\u0007c\ud800d\ttab\u009b ' });
    expect((await app.post(vote)).status).toBe(201);
    expect((await app.post(vote)).status).toBe(200);
    expect(await stored(vote.id)).toMatchObject([{ comment: 'abc\ufffdd\ttab' }]);
  });

  test.each([
    ['the longest comment', { comment: 'ä'.repeat(1000) }],
    ['CR LF counted once', { comment: `${'a\r\n'.repeat(499)}aa` }],
    ['an upper-case id', { id: 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11' }],
    ['empty texts', { comment: '', build: '' }],
    ['null for absent', { comment: null, reason: null }],
    ['the largest rev', { rev: 2_147_483_647 }],
    ['quotes and SQL', { comment: `'); drop table feedback_event; --"\\` }],
  ])('takes %s', async (_, fields) => {
    expect((await app.post(makeVote(fields))).status).toBe(201);
  });

  test('a form post goes to the page of thanks: 303', async () => {
    const before = (await app.events()).length;
    const response = await fetch(`${app.url}/api/feedback`, {
      method: 'POST',
      body: new URLSearchParams({ rating: '3', page: '/ports/443', locale: 'en', build: '', website: '' }),
      redirect: 'manual',
    });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/feedback/thanks');
    const events = await app.events();
    expect(events).toHaveLength(before + 1);
    expect(events.at(-1)).toMatchObject({ page: '/ports/443', rating: 3, rev: 1, comment: null, flags: '' });
  });

  test('a vote survives a restart', async () => {
    const settings = await database.newDatabase();
    const first = await startApp(settings);
    const vote = makeVote();
    expect((await first.post(vote)).status).toBe(201);
    await first.close();
    const second = await startApp(settings);
    expect((await second.post(vote)).status).toBe(200);
    expect(await second.events()).toMatchObject([{ id: vote.id }]);
    await second.close();
  });

  test('stores neither address nor agent, and logs nothing of the reader', async () => {
    const vote = makeVote({ comment: 'private words' });
    await app.post(vote, { 'User-Agent': 'Agent/47', Referer: 'http://referrer.example/' });
    const all = JSON.stringify([await app.events(), app.logged]);
    for (const trace of ['127.0.0.1', 'Agent/47', 'referrer.example']) expect(all).not.toContain(trace);
    expect(app.logged.join('')).not.toContain('private words');
  });

  test('/readyz writes, /healthz answers, /metrics counts', async () => {
    expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
    const probe = app.store.database.db.selectFrom('feedback_probe').selectAll();
    expect(await probe.execute()).toHaveLength(1);
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
    const metrics = await (await fetch(`${app.url}/metrics`)).text();
    expect(metrics).toMatch(/^feedback_votes_total\{result="created"\} [1-9]/m);
    expect(metrics).toMatch(/^feedback_commit_seconds_count [1-9]/m);
  });

  test('/metrics tells routes apart, and counts each answer and each refusal once', async () => {
    const fresh = await startApp(await database.newDatabase());
    const vote = makeVote();
    for (const fields of [{}, { rating: 2 }, { rev: 2, page: '/ports/22' }, { id: 'none' }])
      await fresh.post({ ...vote, ...fields });
    for (const path of ['/ports/22', '/ports/99999', '/healthz']) await fetch(fresh.url + path);
    const metrics = await (await fetch(`${fresh.url}/metrics`)).text();
    await fresh.close();
    const series = (name: string) => metrics.split('\n').filter((line) => line.startsWith(`${name}{`));
    expect(series('feedback_votes_total').sort()).toEqual([
      'feedback_votes_total{result="created"} 1',
      'feedback_votes_total{result="page-conflict"} 1',
      'feedback_votes_total{result="refused-422"} 1',
      'feedback_votes_total{result="rev-conflict"} 1',
    ]);
    expect(series('http_requests_total').sort()).toEqual([
      'http_requests_total{route="/api/feedback",method="POST",status="201"} 1',
      'http_requests_total{route="/api/feedback",method="POST",status="409"} 2',
      'http_requests_total{route="/api/feedback",method="POST",status="422"} 1',
      'http_requests_total{route="/healthz",method="GET",status="200"} 1',
      'http_requests_total{route="pages",method="GET",status="200"} 1',
      'http_requests_total{route="pages",method="GET",status="404"} 1',
    ]);
  });
});
