import { assertRead, send } from './http-problem.ts';
import type { Metrics } from './metrics.ts';
import type { Endpoint } from './request-handler.ts';

/** Serves `/metrics` in Prometheus' text format: sums only, nothing about a reader. */
export function createMetricsEndpoint(metrics: Metrics): Endpoint {
  return async (request, response) => {
    assertRead(request);
    send(response, 200, 'text/plain; version=0.0.4; charset=utf-8', metrics.render());
  };
}
