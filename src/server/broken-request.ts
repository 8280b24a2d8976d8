import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { problemBody } from './http-problem.ts';

/** What Node's HTTP parser and timers report, and the status that says it to the client (RFC 9110). */
const STATUS_OF = new Map([
  ['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout'],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', '413 Content Too Large'],
]);

/** Answers a request that is not HTTP, too slow or too large, and closes its connection. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = STATUS_OF.get(error.code ?? '') ?? '400 Bad Request';
  endWith(socket, status, 'The request could not be read.');
}

/**
 * Answers CONNECT, which asks for a tunnel to another host; Node would close the connection without a word. The
 * connection is no longer the HTTP server's, so nobody else listens to its errors or ends it.
 */
export function refuseTunnel(_request: IncomingMessage, socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  endWith(socket, '405 Method Not Allowed', 'This server is no proxy.', () => socket.destroy());
}

function endWith(socket: Duplex, status: string, detail: string, ended?: () => void): void {
  const body = problemBody(Number.parseInt(status), detail, []);
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
      `Cache-Control: no-store\r\nConnection: close\r\n\r\n${body}`,
    ended,
  );
}
