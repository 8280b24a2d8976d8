import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Header } from '#domain/security-headers.ts';

/** Answers with one sentence of plain text, for what has no page of its own. */
export function sendPlain(
  request: IncomingMessage,
  response: ServerResponse,
  answer: { readonly status: number; readonly sentence: string; readonly headers: readonly Header[] },
): void {
  const body = `${answer.sentence}\n`;
  response.writeHead(answer.status, [
    ...answer.headers.flat(),
    ...['Content-Type', 'text/plain; charset=utf-8', 'Content-Length', String(Buffer.byteLength(body))],
    ...(hasBody(request) ? ['Connection', 'close'] : []),
  ]);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A body that nobody is going to read ends the connection, so that it need not be swallowed. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
