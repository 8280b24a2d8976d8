import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeOnEachDatabase } from './support/each-database.ts';
import { startServerProcess } from './support/server-process.ts';
import { writeSmallSite } from './support/small-site.ts';
import { startApp } from './support/start-app.ts';
import { makeTemporaryFolder, removeFolder } from './support/temporary-folder.ts';
import { makeVote, Voter } from './support/voter.ts';

describe('starting and stopping', () => {
  let folder = '';
  let SITE_ROOT = '';
  beforeAll(() => {
    folder = makeTemporaryFolder();
    SITE_ROOT = writeSmallSite(folder);
  });
  afterAll(() => {
    removeFolder(folder);
  });

  test('all wrong settings are named at once, secrets unseen', async () => {
    const settings = {
      PORT: '70000',
      HOST: 'a b',
      DATABASE_URL: 'mysql://secret@x',
      FEEDBACK_RATE_LIMIT: 'no',
      ADMIN_TOKEN: 'short',
    };
    const start = startServerProcess(settings);
    await expect(start).rejects.toThrow(/PORT cannot be "70000". Set it to a port number from 0 to 65535/);
    const message = await start.catch((error: unknown) => String(error));
    for (const name of Object.keys(settings)) expect(message).toContain(`  ${name} `);
    expect(message).not.toMatch(/secret|short/);
  });

  test('a misspelt setting is told, and does not keep the server from starting', async () => {
    const settings = { FEEDBACK_RATE_LIMT: 'off', SITE_ROOT, FEEDBACK_DB: join(folder, 'misspelt.db') };
    const server = await startServerProcess(settings);
    expect(await server.end('SIGTERM')).toBe(0);
    expect(server.output()).toContain('FEEDBACK_RATE_LIMT: did you mean FEEDBACK_RATE_LIMIT?');
  });

  test('a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const PORT = String(typeof address === 'object' ? address?.port : 0);
    const start = startServerProcess({ PORT, SITE_ROOT, FEEDBACK_DB: join(folder, 'taken.db') });
    await expect(start).rejects.toThrow(`Cannot listen on 127.0.0.1, port ${PORT}`);
    other.close();
  });

  test('a database folder that cannot be written, or is a file, or a database that is none', async () => {
    writeFileSync(
      join(folder, 'file'),
      'text that is no database, and long enough to have a header of its own',
    );
    mkdirSync(join(folder, 'read-only'));
    chmodSync(join(folder, 'read-only'), 0o555);
    const files = ['file/feedback.db', 'file'];
    if (process.platform === 'linux') files.push('/proc/feedback.db', '/proc/feedback/feedback.db');
    if (process.getuid?.() !== 0) files.push('read-only/feedback.db');
    for (const name of files) {
      const FEEDBACK_DB = name.startsWith('/') ? name : join(folder, name);
      const start = startServerProcess({ SITE_ROOT, FEEDBACK_DB });
      await expect(start).rejects.toThrow(
        `The feedback database ${FEEDBACK_DB} cannot be opened for writing`,
      );
    }
  });

  test('SIGTERM: what is in flight is answered and stored, then the process ends with 0', async () => {
    const FEEDBACK_DB = join(folder, 'stop.db');
    const server = await startServerProcess({ SITE_ROOT, FEEDBACK_DB });
    const acknowledged: string[] = [];
    const broken: string[] = [];
    const vote = async () => {
      const voter = new Voter(server.url);
      for (;;) {
        const sent = makeVote();
        const answer = await voter.vote(sent).catch(() => undefined);
        if (answer === undefined) {
          broken.push(sent.id);
          return;
        }
        expect(answer.status).toBe(201);
        acknowledged.push(sent.id);
      }
    };
    const voters = Array.from({ length: 20 }, vote);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await server.end('SIGTERM')).toBe(0);
    await Promise.all(voters);
    expect(server.output()).toContain('"message":"closed"');
    const app = await startApp({ FEEDBACK_DB });
    const stored = (await app.events()).map(({ id }) => id);
    await app.close();
    expect(new Set(stored)).toEqual(new Set(acknowledged));
    expect(broken.filter((id) => stored.includes(id))).toEqual([]);
  });

  test('a slow request in flight is still answered after SIGTERM', async () => {
    const app = await startApp({ FEEDBACK_DB: join(folder, 'slow-stop.db') });
    const body = JSON.stringify(makeVote());
    const voter = new Voter(app.url);
    const head = `POST /api/feedback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    const answer = voter.request(head + body.slice(0, 10));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = app.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    voter.send(body.slice(10));
    expect((await answer).status).toBe(201);
    await closed;
  });
});

describeOnEachDatabase('several servers that start at once on a new database', (database) => {
  test('all come up, and the tables are made once', async () => {
    for (let round = 0; round < 2; round += 1) {
      const settings = { ...(await database.newDatabase()), SITE_ROOT: writeSmallSite(database.folder()) };
      const servers = await Promise.all(Array.from({ length: 3 }, () => startServerProcess(settings)));
      for (const { url } of servers) expect((await fetch(`${url}/readyz`)).status).toBe(200);
      await Promise.all(servers.map((server) => server.end('SIGTERM')));
    }
  });

  test('a migration that is cut off leaves nothing behind', async () => {
    const app = await startApp(await database.newDatabase());
    const { db } = app.store.database;
    await db.schema.createTable('feedback_salt').addColumn('in_the_way', 'text').execute();
    await expect(app.store.ready()).rejects.toThrow(/feedback_salt/);
    await db.schema.dropTable('feedback_salt').execute();
    await app.store.ready();
    expect((await app.post(makeVote())).status).toBe(201);
    await app.close();
  });
});
