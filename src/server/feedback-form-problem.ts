import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import { type HttpProblem, send, sendProblem } from './http-problem.ts';

/**
 * Answers with a problem; to a reader whose browser posted the form itself, as a small page that says what to
 * do. All words are the server's own.
 */
export function sendFormProblem(
  request: IncomingMessage,
  response: ServerResponse,
  problem: HttpProblem,
): void {
  const wantsPage = request.headers.accept?.includes('text/html') === true && !response.headersSent;
  if (!wantsPage) {
    sendProblem(response, problem);
    return;
  }
  const title = STATUS_CODES[problem.status] ?? 'Error';
  const html = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title></head>
<body><main><h1>Your vote was not stored</h1><p>${problem.message}</p>
<p>Go back to the page and press the button again.</p></main></body></html>
`;
  send(response, problem.status, 'text/html; charset=utf-8', html, problem.headers);
}
