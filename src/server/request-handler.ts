import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request and resolves to true, or leaves it to the next handler and resolves to false. */
export type RequestHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<boolean>;

/** Answers every request for one path. Throws an HttpProblem for what it refuses. */
export type Endpoint = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;
