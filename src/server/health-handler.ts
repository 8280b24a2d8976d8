import type { FeedbackStore } from './feedback-store.ts';
import { assertRead, HttpProblem, send } from './http-problem.ts';
import type { Endpoint } from './request-handler.ts';

/** One write answers everybody who asks within this many milliseconds, so that asking is no load. */
const PROBE_MS = 1_000;

/** Serves `/healthz`: the process answers. */
export const healthEndpoint: Endpoint = async (request, response) => {
  assertRead(request);
  send(response, 200, 'text/plain; charset=utf-8', 'ok\n');
};

/** Serves `/readyz`: the database takes a write, and no shutdown has begun. */
export function createReadyEndpoint(store: FeedbackStore, isClosing: () => boolean): Endpoint {
  let probe: { readonly at: number; readonly result: Promise<boolean> } | undefined;
  return async (request, response) => {
    assertRead(request);
    const now = performance.now();
    if (probe === undefined || probe.at < now - PROBE_MS) probe = { at: now, result: canWrite(store) };
    if (isClosing() || !(await probe.result)) {
      throw new HttpProblem(503, 'Votes cannot be stored right now.', { 'Retry-After': '5' });
    }
    send(response, 200, 'text/plain; charset=utf-8', 'ok\n');
  };
}

async function canWrite(store: FeedbackStore): Promise<boolean> {
  const checked_at = Date.now();
  try {
    await store.ready();
    await store.database.db
      .insertInto('feedback_probe')
      .values({ id: 1, checked_at })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ checked_at }))
      .execute();
    return true;
  } catch {
    return false;
  }
}
