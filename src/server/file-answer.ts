import type { IncomingMessage, ServerResponse } from 'node:http';
import { readByteRange } from './byte-range.ts';
import { failedPrecondition, rangeApplies } from './preconditions.ts';
import type { Representation } from './site-representations.ts';

/** Answers GET or HEAD with a representation: whole, in part, or not at all where the client has it. */
export function sendRepresentation(
  request: IncomingMessage,
  response: ServerResponse,
  representation: Representation,
): void {
  const { body, fields } = representation;
  const failed = failedPrecondition(request.headers, representation);
  if (failed !== undefined) {
    response.writeHead(failed, failed === 412 ? [...fields, 'Content-Length', '0'] : withoutContent(fields));
    response.end();
    return;
  }
  const range = requestedRange(request, representation);
  if (range === 'whole') return sendBody(request, response, { status: 200, fields, body });
  if (range === 'unsatisfiable') {
    response.writeHead(416, [...fields, 'Content-Range', `bytes */${body.length}`, 'Content-Length', '0']);
    response.end();
    return;
  }
  sendBody(request, response, {
    status: 206,
    fields: [...fields, 'Content-Range', `bytes ${range.first}-${range.last}/${body.length}`],
    body: body.subarray(range.first, range.last + 1),
  });
}

/** Sends header fields and body; HEAD gets the same fields alone. */
export function sendBody(
  request: IncomingMessage,
  response: ServerResponse,
  answer: { readonly status: number; readonly fields: readonly string[]; readonly body: Buffer },
): void {
  response.writeHead(answer.status, [...answer.fields, 'Content-Length', String(answer.body.length)]);
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

/** Ranges are for GET alone (RFC 9110, section 14.2). */
function requestedRange({ method, headers }: IncomingMessage, representation: Representation) {
  const condition = headers['if-range']?.toString();
  const applies = method === 'GET' && rangeApplies(condition, representation);
  if (headers.range === undefined || !applies) return 'whole';
  return readByteRange(headers.range, representation.body.length);
}

/** A 304 describes no content (RFC 9110, section 15.4.5). */
function withoutContent(fields: readonly string[]): string[] {
  return fields.filter((_, index) => !/^content-(?:type|encoding)$/i.test(fields[index - (index % 2)] ?? ''));
}
