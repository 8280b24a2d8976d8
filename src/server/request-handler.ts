import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request and resolves to true, or leaves it to the next handler and resolves to false. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;

/** The built site, as far as the server needs it. */
export interface Site {
  /** Serves a page or file; false if there is none at this address. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** True if the site has a page at this path, such as `/ports/2203`. */
  has(path: string): boolean;
}
