import { createServer as createHttpServer, type Server } from 'node:http';
import type { ServerSettings } from '#schemas/server-settings.ts';
import { ADMIN_REPORT_PATH, createAdminReportEndpoint } from './admin-report-endpoint.ts';
import { answerBrokenRequest, refuseTunnel } from './broken-request.ts';
import { createFeedbackEndpoint, FEEDBACK_PATH } from './feedback-handler.ts';
import { createRateLimiter } from './feedback-rate-limit.ts';
import type { FeedbackStore } from './feedback-store.ts';
import { createVisitorReader } from './feedback-visitor.ts';
import { createReadyEndpoint, healthEndpoint } from './health-handler.ts';
import type { Log } from './log.ts';
import { createMetricsEndpoint } from './metrics-handler.ts';
import type { Metrics } from './metrics.ts';
import type { Endpoint, RequestHandler } from './request-handler.ts';
import { createRouter } from './router.ts';
import type { StaticSite } from './static-site.ts';

/** Limits against slow and oversize requests, in milliseconds and bytes. */
export interface RequestLimits {
  readonly headersMs: number;
  readonly bodyMs: number;
  readonly bodyBytes: number;
  /** How long requests in flight may take once the server is asked to stop. */
  readonly closeMs: number;
}

export const REQUEST_LIMITS: RequestLimits = {
  headersMs: 10_000,
  bodyMs: 10_000,
  bodyBytes: 4_096,
  closeMs: 10_000,
};

export interface ServerParts {
  readonly settings: ServerSettings;
  readonly store: FeedbackStore;
  readonly site: StaticSite;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly limits?: RequestLimits;
  /** Handlers of other features, asked in this order before the site's files. */
  readonly handlers?: readonly RequestHandler[];
}

export interface ConnectedServer {
  /** Not listening yet. */
  readonly http: Server;
  /** Takes no more requests, answers those in flight, then closes the store. */
  close(): Promise<void>;
}

/** The one server: feedback, health, metrics and the pages of the site. */
export function createServer(parts: ServerParts): ConnectedServer {
  const { store, site, log, metrics, limits = REQUEST_LIMITS, handlers = [] } = parts;
  let closing = false;
  const endpoints = new Map<string, Endpoint>([
    [FEEDBACK_PATH, feedbackEndpoint(parts, limits)],
    ['/healthz', healthEndpoint],
    ['/readyz', createReadyEndpoint(store, () => closing)],
    ['/metrics', createMetricsEndpoint(metrics)],
  ]);
  const { ADMIN_TOKEN } = parts.settings;
  if (ADMIN_TOKEN !== undefined)
    endpoints.set(ADMIN_REPORT_PATH, createAdminReportEndpoint(store, ADMIN_TOKEN));
  const route = createRouter({ endpoints, handlers, site, log, metrics });
  const http = createHttpServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.headersMs + limits.bodyMs,
      connectionsCheckingInterval: Math.min(1_000, limits.headersMs / 2),
    },
    (request, response) => {
      if (closing) response.shouldKeepAlive = false;
      void route(request, response);
    },
  );
  http.on('clientError', answerBrokenRequest);
  http.on('connect', refuseTunnel);
  return {
    http,
    async close() {
      closing = true;
      const late = setTimeout(() => http.closeAllConnections(), limits.closeMs);
      const idle = setInterval(() => http.closeIdleConnections(), 50);
      await new Promise((resolve) => http.close(resolve));
      clearTimeout(late);
      clearInterval(idle);
      await store.close();
    },
  };
}

function feedbackEndpoint(
  { settings, store, site, metrics, log }: ServerParts,
  limits: RequestLimits,
): Endpoint {
  const siteOrigin = settings.SITE_URL === undefined ? [] : [new URL(settings.SITE_URL).origin];
  return createFeedbackEndpoint({
    store,
    visitorOf: createVisitorReader(store.database, settings.TRUSTED_PROXIES),
    rateLimiter: settings.FEEDBACK_RATE_LIMIT === 'on' ? createRateLimiter() : undefined,
    allowedOrigins: new Set([...siteOrigin, ...settings.FEEDBACK_ALLOWED_ORIGINS]),
    root: settings.SITE_ROOT,
    hasPage: (path) => site.hasPage(path),
    limits,
    metrics,
    log,
  });
}
