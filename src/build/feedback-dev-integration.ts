import type { AstroIntegration } from 'astro';
import { createFeedbackEndpoint, FEEDBACK_PATH } from '#server/feedback-handler.ts';
import { createFeedbackStore, openDatabase } from '#server/feedback-store.ts';
import { createVisitorReader } from '#server/feedback-visitor.ts';
import { REQUEST_LIMITS } from '#server/create-server.ts';
import { createLog } from '#server/log.ts';
import { createMetrics } from '#server/metrics.ts';
import { readServerSettings } from '#schemas/server-settings.ts';
import { explainSettingProblems } from '#schemas/settings.ts';

/** The shape of a page's address; in development every page is taken to exist. */
const PAGE = /^\/[a-z]+(\/[a-z\d-]+)?$/;

/** Mounts `POST /api/feedback` in `astro dev`, on the same database as `npm start`. */
export function feedbackInDev(): AstroIntegration {
  return {
    name: 'feedback-in-dev',
    hooks: {
      'astro:server:setup'({ server, logger }) {
        const result = readServerSettings(process.env);
        if (!result.ok) throw new Error(explainSettingProblems(result.problems));
        const log = createLog('warn', (line) => {
          logger.warn(line.trimEnd());
        });
        const metrics = createMetrics();
        const store = createFeedbackStore(openDatabase(result.settings, log), metrics);
        const endpoint = createFeedbackEndpoint({
          store,
          visitorOf: createVisitorReader(store.database, 0),
          rateLimiter: undefined,
          allowedOrigins: new Set(),
          root: result.settings.SITE_ROOT,
          hasPage: (path) => PAGE.test(path),
          limits: REQUEST_LIMITS,
          metrics,
          log,
        });
        server.middlewares.use((request, response, next) => {
          const url = new URL(request.url ?? '/', 'http://localhost');
          if (url.pathname !== FEEDBACK_PATH) next();
          else endpoint(request, response, url).catch(next);
        });
        server.httpServer?.once('close', () => void store.close());
      },
    },
  };
}
