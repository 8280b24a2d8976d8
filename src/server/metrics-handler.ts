import { HttpProblem, send } from './http-problem.ts';
import type { Metrics } from './metrics.ts';
import type { RequestHandler } from './request-handler.ts';

/** Serves `/metrics` in Prometheus' text format: sums only, nothing about a reader. */
export function createMetricsHandler(metrics: Metrics): RequestHandler {
  return (request, response, { pathname }) => {
    if (pathname !== '/metrics') return Promise.resolve(false);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new HttpProblem(405, 'Ask with GET.', { Allow: 'GET, HEAD' });
    }
    send(response, 200, 'text/plain; version=0.0.4; charset=utf-8', metrics.render());
    return Promise.resolve(true);
  };
}
