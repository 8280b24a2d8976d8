import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { test as base } from '@playwright/test';
import { SERVER_ARGUMENTS } from '../server-command.ts';

/** What opens the editors' report of the running site. */
export const ADMIN_TOKEN = 'a-token-of-the-tests-alone';

/** The real server on the built site, with a database of its own. */
export interface RunningSite {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Stops the server as an operator would, and starts it again on the same database and address. */
  restart(): Promise<void>;
  /** The votes that are stored now, oldest first. */
  votes(): readonly { page: string; rating: number; reason: string | null; comment: string | null }[];
}

class Site implements RunningSite {
  url = '';
  private server: ChildProcess | undefined;
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async start(port = '0'): Promise<void> {
    const env = {
      ...process.env,
      PORT: port,
      HOST: '127.0.0.1',
      FEEDBACK_DB: this.database,
      FEEDBACK_RATE_LIMIT: 'off',
      ADMIN_TOKEN,
    };
    const server = spawn(process.execPath, SERVER_ARGUMENTS, {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.server = server;
    for await (const line of createInterface({ input: server.stdout })) {
      const address = /"address":"([^"]+)"/.exec(line)?.[1];
      if (address === undefined) continue;
      this.url = address;
      server.stdout.resume();
      return;
    }
    throw new Error(
      'The server ended before it listened; its reason is printed above. Has `npm run build` been run?',
    );
  }

  async stop(): Promise<void> {
    const server = this.server;
    if (server === undefined || server.exitCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start(new URL(this.url).port);
  }

  votes(): ReturnType<RunningSite['votes']> {
    const database = new DatabaseSync(this.database, { readOnly: true });
    try {
      return database
        .prepare('SELECT page, rating, reason, comment FROM feedback_current ORDER BY seq')
        .all()
        .map((row) => ({
          page: String(row['page']),
          rating: Number(row['rating']),
          reason: row['reason'] === null ? null : String(row['reason']),
          comment: row['comment'] === null ? null : String(row['comment']),
        }));
    } finally {
      database.close();
    }
  }

  private get database(): string {
    return join(this.folder, 'feedback.db');
  }
}

/** Playwright's `test` with the running site; `page.goto` takes addresses from `/`. */
export const test = base.extend<object, { site: RunningSite }>({
  site: [
    // Playwright reads which fixtures are needed from the destructured parameter.
    async ({ browserName: _ }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'site-'));
      const site = new Site(folder);
      await site.start();
      await use(site);
      await site.stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => {
    await use(site.url);
  },
});

export { expect } from '@playwright/test';
