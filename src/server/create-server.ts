import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ServerSettings } from '#schemas/server-settings.ts';
import { answerBrokenRequest } from './broken-request.ts';
import { createFeedbackHandler } from './feedback-handler.ts';
import { createRateLimiter } from './feedback-rate-limit.ts';
import type { FeedbackStore } from './feedback-store.ts';
import { createVisitorReader } from './feedback-visitor.ts';
import { createHealthHandler } from './health-handler.ts';
import { HttpProblem, sendProblem } from './http-problem.ts';
import { errorText, type Log } from './log.ts';
import { createMetricsHandler } from './metrics-handler.ts';
import type { Metrics } from './metrics.ts';
import type { RequestHandler, Site } from './request-handler.ts';

/** Limits against slow and oversize requests, in milliseconds and bytes. */
export interface RequestLimits {
  readonly headersMs: number;
  readonly bodyMs: number;
  readonly bodyBytes: number;
  /** How long requests in flight may take once the server is asked to stop. */
  readonly closeMs: number;
}

export const REQUEST_LIMITS: RequestLimits = { headersMs: 10_000, bodyMs: 10_000, bodyBytes: 4_096, closeMs: 10_000 };

export interface ServerParts {
  readonly settings: ServerSettings;
  readonly store: FeedbackStore;
  readonly site: Site;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly limits?: RequestLimits;
  /** Handlers of other features, asked in this order before the site's pages. */
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
  const { settings, store, site, log, metrics, limits = REQUEST_LIMITS } = parts;
  let closing = false;
  const siteOrigin = settings.SITE_URL === undefined ? [] : [new URL(settings.SITE_URL).origin];
  const handlers: readonly RequestHandler[] = [
    createFeedbackHandler({
      ready: () => store.ready(),
      recorder: store.recorder,
      visitorOf: createVisitorReader(store.database, settings.TRUSTED_PROXIES),
      rateLimiter: settings.FEEDBACK_RATE_LIMIT === 'on' ? createRateLimiter() : undefined,
      allowedOrigins: new Set([...siteOrigin, ...settings.FEEDBACK_ALLOWED_ORIGINS]),
      hasPage: (path) => site.has(path),
      limits,
      metrics,
      log,
    }),
    createHealthHandler(store, () => closing),
    createMetricsHandler(metrics),
    ...(parts.handlers ?? []),
    (request, response) => site.handle(request, response),
  ];
  const http = createHttpServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.headersMs + limits.bodyMs,
      connectionsCheckingInterval: Math.min(1_000, limits.headersMs / 2),
      maxHeaderSize: 16_384,
    },
    (request, response) => {
      if (closing) response.setHeader('Connection', 'close');
      response.once('finish', () => {
        metrics.count('http_requests_total', { method: request.method ?? '', status: response.statusCode });
      });
      firstAnswer(handlers, request, response).catch((error: unknown) => {
        if (!(error instanceof HttpProblem)) log.error('a request failed', { reason: errorText(error) });
        sendProblem(response, error instanceof HttpProblem ? error : new HttpProblem(500, 'Something went wrong.'));
      });
    },
  );
  http.on('clientError', answerBrokenRequest);
  return {
    http,
    async close() {
      closing = true;
      const late = setTimeout(() => {
        http.closeAllConnections();
      }, limits.closeMs);
      await new Promise((resolve) => http.close(resolve));
      clearTimeout(late);
      await store.close();
    },
  };
}

/** Asks the handlers in turn. Throws an HttpProblem 400 where the target is no path, 404 where nobody answers. */
async function firstAnswer(
  handlers: readonly RequestHandler[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = request.url ?? '';
  const url = target.startsWith('/') ? URL.parse(`http://localhost${target}`) : null;
  if (url === null) throw new HttpProblem(400, 'The address is not a path.');
  for (const handler of handlers) if (await handler(request, response, url)) return;
  throw new HttpProblem(404, 'There is nothing at this address.');
}
