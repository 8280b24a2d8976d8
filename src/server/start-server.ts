import type { Server } from 'node:http';
import type { ServerSettings } from '#schemas/server-settings.ts';
import { type ConnectedServer, createServer } from './create-server.ts';
import { applyRetention, RETENTION_EVERY_MS } from './feedback-retention.ts';
import { createFeedbackStore, type FeedbackStore, openDatabase } from './feedback-store.ts';
import { errorText, type Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { createPortSite } from './port-site.ts';
import { createSearchEngineSource } from './search-engine-source.ts';
import { createSearchRoute } from './search-route.ts';

/** A start that cannot succeed; the message says what is wrong and how to mend it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/**
 * Opens the store and listens as the settings say. Throws a StartError where the SQLite file cannot be written or
 * the port is taken. Without PostgreSQL the site is served all the same, and votes are answered 503 until it is back.
 */
export async function startServer(settings: ServerSettings, log: Log): Promise<ConnectedServer> {
  const metrics = createMetrics();
  const store = createFeedbackStore(openStoreDatabase(settings, log), metrics);
  try {
    await store.ready();
  } catch (error) {
    if (settings.DATABASE_URL === undefined) throw unusableFile(settings, error);
    log.error('the database cannot be reached; votes wait for it', { reason: errorText(error) });
  }
  const root = settings.SITE_ROOT;
  const findEngine = createSearchEngineSource(root);
  const site = createPortSite({
    root,
    findEngine,
    siteUrl: settings.SITE_URL,
    cacheBytes: settings.PAGE_CACHE_MB * 1024 * 1024,
  });
  const handlers = [createSearchRoute({ root, findEngine, headers: site.headers })];
  const server = createServer({ settings, store, site, log, metrics, handlers });
  try {
    await listen(server.http, settings);
  } catch (error) {
    await store.close();
    throw error;
  }
  keepRetention(store, settings, log);
  return server;
}

/** Runs the retention job now and every hour, for as long as the process lives. */
function keepRetention(store: FeedbackStore, settings: ServerSettings, log: Log): void {
  const run = async (): Promise<void> => {
    try {
      await store.ready();
      const removed = await applyRetention(store.database, settings.FEEDBACK_RETENTION_DAYS, Date.now());
      if (removed.visitors + removed.events > 0) log.info('retention', { ...removed });
    } catch (error) {
      log.warn('the retention job failed and will run again', { reason: errorText(error) });
    }
  };
  void run();
  setInterval(() => void run(), RETENTION_EVERY_MS).unref();
}

function openStoreDatabase(settings: ServerSettings, log: Log) {
  try {
    return openDatabase(settings, log);
  } catch (error) {
    throw unusableFile(settings, error);
  }
}

function unusableFile({ FEEDBACK_DB }: ServerSettings, error: unknown): StartError {
  return new StartError(
    `The feedback database ${FEEDBACK_DB} cannot be opened for writing: ${errorText(error)}. ` +
      'Set FEEDBACK_DB to a file in a folder that this user may write to.',
  );
}

function listen(http: Server, { HOST, PORT }: ServerSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error) => {
      const mend =
        'code' in error && error.code === 'EADDRINUSE'
          ? 'Another program listens there: stop it, or set'
          : 'Set';
      reject(
        new StartError(
          `Cannot listen on ${HOST}, port ${PORT}: ${error.message}. ${mend} PORT or HOST to another.`,
        ),
      );
    });
    http.listen(PORT, HOST, resolve);
  });
}
