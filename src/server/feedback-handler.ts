import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FeedbackDecision } from '#domain/feedback-decision.ts';
import type { FeedbackSubmission } from '#schemas/feedback-vote.ts';
import { corsHeaders, isAllowedSender, PREFLIGHT } from './feedback-origin.ts';
import { type FormProblemParts, sendFormProblem } from './feedback-form-problem.ts';
import type { RateLimiter } from './feedback-rate-limit.ts';
import type { FeedbackStore } from './feedback-store.ts';
import { parseSubmission, submissionKind } from './feedback-submission.ts';
import type { VisitorReader } from './feedback-visitor.ts';
import { HttpProblem, send } from './http-problem.ts';
import { errorText, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { readBody, type BodyLimits } from './read-body.ts';
import type { Endpoint } from './request-handler.ts';

export const FEEDBACK_PATH = '/api/feedback';

/** Seconds after which to try again when the database cannot store. */
const RETRY_AFTER = { 'Retry-After': '5' } as const;

/** What the endpoint works with. */
export interface FeedbackParts extends FormProblemParts {
  readonly store: Pick<FeedbackStore, 'ready' | 'recorder'>;
  readonly visitorOf: VisitorReader;
  /** `undefined` switches the limits off. */
  readonly rateLimiter: RateLimiter | undefined;
  /** Origins that may send votes besides the server's own. */
  readonly allowedOrigins: ReadonlySet<string>;
  readonly limits: BodyLimits;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** Serves `POST /api/feedback`: thanks only after the commit. */
export function createFeedbackEndpoint(parts: FeedbackParts): Endpoint {
  return async (request, response) => {
    for (const [name, value] of Object.entries(corsHeaders(request.headers.origin, parts.allowedOrigins))) {
      response.setHeader(name, value);
    }
    try {
      await answer(request, response, parts);
    } catch (error) {
      if (!(error instanceof HttpProblem)) throw error;
      // A conflict has been counted as what the store decided.
      if (error.status !== 409)
        parts.metrics.count('feedback_votes_total', { result: `refused-${error.status}` });
      await sendFormProblem(request, response, error, parts);
    }
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  parts: FeedbackParts,
): Promise<void> {
  const { headers, method } = request;
  if (method === 'OPTIONS' && parts.allowedOrigins.has(headers.origin ?? '')) {
    response.writeHead(204, PREFLIGHT).end();
    return;
  }
  if (method !== 'POST') throw new HttpProblem(405, 'Votes are sent with POST.', { Allow: 'POST' });
  if (!isAllowedSender(headers, parts.allowedOrigins)) {
    throw new HttpProblem(403, 'Votes are taken from the site itself only.');
  }
  const kind = submissionKind(headers['content-type'], headers['content-encoding']);
  const submission = parseSubmission(await readBody(request, parts.limits), kind);
  if (!parts.hasPage(submission.page)) throw new HttpProblem(404, 'The site has no such page.');
  const decision = await store(submission, request, parts);
  parts.metrics.count('feedback_votes_total', { result: decision });
  refuseConflict(decision);
  if (kind === 'form') {
    send(response, 303, 'text/plain; charset=utf-8', 'Thank you.\n', { Location: '/feedback/thanks' });
    return;
  }
  const { id, rev } = submission;
  send(
    response,
    decision === 'created' ? 201 : 200,
    'application/json',
    JSON.stringify({ id, rev, status: 'stored' }),
  );
}

/** Stores a submission within the limits. Throws an HttpProblem: 429, or 503 where the database cannot store. */
async function store(
  submission: FeedbackSubmission,
  request: IncomingMessage,
  parts: FeedbackParts,
): Promise<FeedbackDecision> {
  const { website, ...vote } = submission;
  const now = Date.now();
  try {
    await parts.store.ready();
    const visitor = await parts.visitorOf(request, now);
    const wait = parts.rateLimiter?.take(visitor, now) ?? 0;
    if (wait > 0)
      throw new HttpProblem(429, 'Too many votes from one place.', { 'Retry-After': String(wait) });
    const flags = website ? 'honeypot' : '';
    return await parts.store.recorder.record({ ...vote, visitor, flags, created_at: now });
  } catch (error) {
    if (error instanceof HttpProblem) throw error;
    parts.log.error('a vote could not be stored', { reason: errorText(error) });
    throw new HttpProblem(503, 'The vote cannot be stored right now. Please try again.', RETRY_AFTER);
  }
}

function refuseConflict(decision: FeedbackDecision): void {
  if (decision === 'page-conflict') throw new HttpProblem(409, 'This id belongs to a vote on another page.');
  if (decision === 'rev-conflict')
    throw new HttpProblem(409, 'This revision is stored already with another content.');
}
