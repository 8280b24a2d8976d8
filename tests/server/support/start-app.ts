import {
  type ConnectedServer,
  createServer,
  REQUEST_LIMITS,
  type RequestLimits,
} from '#server/create-server.ts';
import { createFeedbackStore, type FeedbackStore, openDatabase } from '#server/feedback-store.ts';
import type { FeedbackEventTable } from '#server/feedback-tables.ts';
import { createLog } from '#server/log.ts';
import { createMetrics } from '#server/metrics.ts';
import { createStaticSite } from '#server/static-site.ts';
import { readServerSettings } from '#schemas/server-settings.ts';
import type { Selectable } from 'kysely';
import { makeTemporaryFolder, removeFolder } from './temporary-folder.ts';
import { writeSmallSite } from './small-site.ts';

/** The whole server within the test's own process, listening on a free port. */
export interface App {
  readonly url: string;
  readonly port: number;
  readonly server: ConnectedServer;
  readonly store: FeedbackStore;
  /** Lines that were logged. */
  readonly logged: readonly string[];
  /** All stored events in their order. */
  readonly events: () => Promise<Selectable<FeedbackEventTable>[]>;
  /** Posts a vote as JSON. */
  readonly post: (vote: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** Starts the server; the rate limit is off unless the settings say otherwise. */
export async function startApp(
  environment: Readonly<Record<string, string>>,
  limits: Partial<RequestLimits> = {},
): Promise<App> {
  const folder = makeTemporaryFolder();
  const SITE_ROOT = writeSmallSite(folder);
  const result = readServerSettings({ SITE_ROOT, FEEDBACK_RATE_LIMIT: 'off', ...environment });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { settings } = result;
  const logged: string[] = [];
  const log = createLog('debug', (line) => logged.push(line));
  const metrics = createMetrics();
  const store = createFeedbackStore(openDatabase(settings, log), metrics);
  const site = createStaticSite({ root: SITE_ROOT });
  const server = createServer({
    settings,
    store,
    site,
    log,
    metrics,
    limits: { ...REQUEST_LIMITS, ...limits },
  });
  await new Promise<void>((resolve) => server.http.listen(0, '127.0.0.1', resolve));
  const address = server.http.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    server,
    store,
    logged,
    events: () => store.database.db.selectFrom('feedback_event').selectAll().orderBy('seq').execute(),
    post: (vote, headers = {}) =>
      fetch(`${url}/api/feedback`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof vote === 'string' ? vote : JSON.stringify(vote),
      }),
    async close() {
      await server.close();
      removeFolder(folder);
    },
  };
}
