import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Header } from '#domain/security-headers.ts';

/** A small answer that is made on the spot. */
export interface SmallAnswer {
  readonly status: number;
  readonly body: string;
  /** `text/plain; charset=utf-8` unless told. */
  readonly contentType?: string;
  readonly headers: readonly Header[];
}

/** Answers at once, uncompressed; HEAD gets the header fields alone. */
export function sendSmall(request: IncomingMessage, response: ServerResponse, answer: SmallAnswer): void {
  const { status, body, contentType = 'text/plain; charset=utf-8', headers } = answer;
  response.writeHead(status, [
    ...headers.flat(),
    ...['Content-Type', contentType, 'Content-Length', String(Buffer.byteLength(body))],
    ...(hasBody(request) ? ['Connection', 'close'] : []),
  ]);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A body that nobody is going to read ends the connection, so that it need not be swallowed. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
