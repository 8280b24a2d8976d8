import type { IncomingMessage } from 'node:http';
import { HttpProblem } from './http-problem.ts';

/** How large a body may be and how long it may take. */
export interface BodyLimits {
  /** Bytes. */
  readonly bodyBytes: number;
  /** Milliseconds from the headers to the last byte. */
  readonly bodyMs: number;
}

/** The connection cannot be used again while unread bytes of a refused body are on their way. */
const CLOSE = { Connection: 'close' } as const;

/**
 * Reads the whole body. Throws an HttpProblem: 413 where it is too large, 408 where it comes too slowly,
 * 400 where the client goes away.
 */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Buffer> {
  const tooLarge = new HttpProblem(413, `The body may have at most ${limits.bodyBytes} bytes.`, CLOSE);
  if (Number(request.headers['content-length'] ?? 0) > limits.bodyBytes) throw tooLarge;
  const chunks: Buffer[] = [];
  let length = 0;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new HttpProblem(408, 'The body came too slowly.', CLOSE));
    }, limits.bodyMs);
    const settle = (problem?: HttpProblem): void => {
      clearTimeout(timer);
      if (problem === undefined) resolve();
      else reject(problem);
    };
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limits.bodyBytes) settle(tooLarge);
      else chunks.push(chunk);
    });
    request.on('end', () => {
      settle();
    });
    request.on('error', () => {
      settle(new HttpProblem(400, 'The request broke off.', CLOSE));
    });
  });
  return Buffer.concat(chunks, length);
}
