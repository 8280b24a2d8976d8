import { createHash, timingSafeEqual } from 'node:crypto';
import { reportHtml } from './feedback-report-html.ts';
import { REPORT_POLICY } from './feedback-report-style.ts';
import { makeFeedbackReport } from './feedback-report.ts';
import type { FeedbackStore } from './feedback-store.ts';
import { assertRead, HttpProblem, send } from './http-problem.ts';
import { readPageEdits } from './page-edits.ts';
import type { Endpoint } from './request-handler.ts';

export const ADMIN_REPORT_PATH = '/admin/report';

/**
 * A browser asks for the token as a password; everything else sends it as a bearer token (RFC 6750, RFC 7617). Two
 * fields, though RFC 9110 allows one: Chromium reads the first challenge of each alone.
 */
const CHALLENGE = {
  'WWW-Authenticate': ['Basic realm="feedback", charset="UTF-8"', 'Bearer realm="feedback"'],
};

/** Serves the report to whoever shows the token: HTML, or JSON with `?format=json`. */
export function createAdminReportEndpoint(store: FeedbackStore, token: string): Endpoint {
  return async (request, response, url) => {
    assertRead(request);
    if (!isSame(shownToken(request.headers.authorization ?? ''), token)) {
      throw new HttpProblem(401, 'Show the ADMIN_TOKEN.', CHALLENGE);
    }
    await store.ready();
    const report = await makeFeedbackReport(store.database, readPageEdits(), Date.now());
    if (url.searchParams.get('format') === 'json')
      send(response, 200, 'application/json', JSON.stringify(report));
    else {
      const headers = { 'Content-Security-Policy': REPORT_POLICY };
      send(response, 200, 'text/html; charset=utf-8', reportHtml(report), headers);
    }
  };
}

function shownToken(authorization: string): string {
  const [scheme = '', credentials = ''] = authorization.split(' ');
  if (scheme.toLowerCase() === 'bearer') return credentials;
  if (scheme.toLowerCase() !== 'basic') return '';
  const pair = Buffer.from(credentials, 'base64').toString();
  return pair.slice(pair.indexOf(':') + 1);
}

/** Takes as long for every guess, whatever it has in common with the token. */
function isSame(guess: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(guess), digest(token));
}
