import { STATUS_CODES, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';

/** One field of a submission that is wrong; what was sent is not repeated. */
export interface FieldProblem {
  /** Dotted path of the field, `''` for the submission as a whole. */
  readonly field: string;
  readonly problem: string;
}

/** A request that cannot be served; becomes an `application/problem+json` answer (RFC 9457). */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly errors: readonly FieldProblem[];

  constructor(
    status: number,
    detail: string,
    headers: OutgoingHttpHeaders = {},
    errors: readonly FieldProblem[] = [],
  ) {
    super(detail);
    this.status = status;
    this.headers = headers;
    this.errors = errors;
  }
}

/** Headers of every answer that is not a page. */
export const UNCACHED = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' } as const;

/** The body of a problem, as RFC 9457 lays it out. */
export function problemBody(status: number, detail: string, errors: readonly FieldProblem[]): string {
  const title = STATUS_CODES[status] ?? 'Error';
  return JSON.stringify({ type: 'about:blank', title, status, detail, ...(errors.length > 0 && { errors }) });
}

/** Answers with a problem, unless an answer has begun already. */
export function sendProblem(response: ServerResponse, problem: HttpProblem): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = problemBody(problem.status, problem.message, problem.errors);
  send(response, problem.status, 'application/problem+json', body, problem.headers);
}

/** Answers with a whole body at once. */
export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: OutgoingHttpHeaders = {},
): void {
  const length = Buffer.byteLength(body);
  response.writeHead(status, { ...UNCACHED, 'Content-Type': type, 'Content-Length': length, ...headers });
  response.end(body);
}

/** Throws an HttpProblem 405 unless the request only reads. */
export function assertRead({ method }: IncomingMessage): void {
  if (method === 'GET' || method === 'HEAD') return;
  throw new HttpProblem(405, 'This address can only be read.', { Allow: 'GET, HEAD' });
}
