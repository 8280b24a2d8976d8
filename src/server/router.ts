import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpProblem, sendProblem } from './http-problem.ts';
import { errorText, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Endpoint, RequestHandler } from './request-handler.ts';
import type { StaticSite } from './static-site.ts';

interface RouterParts {
  /** By exact path. */
  readonly endpoints: ReadonlyMap<string, Endpoint>;
  readonly handlers: readonly RequestHandler[];
  readonly site: StaticSite;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Answers a request by the endpoint of its path, else the first handler that takes it, else the site. */
export function createRouter(parts: RouterParts) {
  const { endpoints, handlers, site, log, metrics } = parts;

  const endpointOf = (url: URL | null) => url && endpoints.get(url.pathname);

  async function answer(request: IncomingMessage, response: ServerResponse, url: URL | null): Promise<void> {
    const endpoint = endpointOf(url);
    if (url && endpoint) {
      for (const [name, value] of site.headers()) response.setHeader(name, value);
      await endpoint(request, response, url);
      return;
    }
    if (url) for (const handler of handlers) if (await handler(request, response, url)) return;
    if (await site.handle(request, response)) return;
    await site.sendNotFound(request, response);
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = originFormAddress(request.url ?? '');
    // The pages are one route: a series for each of them would be 73,000.
    const route = (endpointOf(url) && url?.pathname) ?? 'pages';
    response.once('finish', () => {
      const { method = '' } = request;
      metrics.count('http_requests_total', { route, method, status: response.statusCode });
    });
    try {
      await answer(request, response, url);
    } catch (error) {
      if (error instanceof HttpProblem) {
        sendProblem(response, error);
        return;
      }
      log.error('a request failed', { reason: errorText(error) });
      sendProblem(response, new HttpProblem(500, 'Something went wrong here.'));
    }
  };
}

/** A request target as an address; `null` where it is not a path (RFC 9112, section 3.2.1). */
function originFormAddress(target: string): URL | null {
  return target.startsWith('/') ? URL.parse(`http://localhost${target}`) : null;
}
