import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { LOST_STRINGS } from '#domain/strings/lost-strings.ts';
import { escapeHtml } from './escape-html.ts';
import { type HttpProblem, send, sendProblem } from './http-problem.ts';

/** What the page of a refused form is made of. */
export interface FormProblemParts {
  /** The folder of the built site. */
  readonly root: string;
  readonly hasPage: (path: string) => boolean;
}

const { notStored, again, renew, nothing, back, browse } = LOST_STRINGS.page;

/**
 * Answers with a problem; to a reader whose browser posted the form itself, as a page of the site that says what to do
 * and leads back. All words are the server's own.
 */
export async function sendFormProblem(
  request: IncomingMessage,
  response: ServerResponse,
  problem: HttpProblem,
  { root, hasPage }: FormProblemParts,
): Promise<void> {
  const wantsPage = request.headers.accept?.includes('text/html') === true && !response.headersSent;
  if (!wantsPage) {
    sendProblem(response, problem);
    return;
  }
  const model = await readFile(join(root, 'feedback/thanks.html'), 'utf8').catch(() => '');
  const html = problemPage(model, problem.status, pageBefore(request, hasPage));
  send(response, problem.status, 'text/html; charset=utf-8', html, problem.headers);
}

/** Stands in where there is no built site. */
const PLAIN =
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title></title></head><body><main><article></article></main></body></html>';

/** The words of the page of thanks. */
const ARTICLE = /(<article\b[^>]*>).*?(?=<\/article>)/s;

/** The page of thanks with other words in it. */
function problemPage(model: string, status: number, page: string | undefined): string {
  const links = [...(page === undefined ? [] : [[page, back] as const]), ['/ports', browse] as const].map(
    ([address, label]) => `<p><a href="${escapeHtml(address)}">${label}</a></p>`,
  );
  const content = `<h1>${notStored}</h1><p>${adviceFor(status)}</p>${links.join('')}`;
  return (ARTICLE.test(model) ? model : PLAIN)
    .replace(/(<title>)[^<•]*/, (_, tag: string) => `${tag}${notStored} `)
    .replace(/(<meta name="description" content=")[^"]*/, (_, tag: string) => `${tag}${notStored}.`)
    .replace(ARTICLE, (_, tag: string) => tag + content);
}

/** Pressing the button again helps where nothing is wrong with the form. */
function adviceFor(status: number): string {
  if (status === 404) return nothing;
  return status === 408 || status === 429 || status >= 500 ? again : renew;
}

/** The page of the site that the form stood on, as the browser names it. */
function pageBefore({ headers }: IncomingMessage, hasPage: (path: string) => boolean): string | undefined {
  const before = URL.parse(headers.referer ?? '');
  return before?.host === headers.host && before !== null && hasPage(before.pathname)
    ? before.pathname
    : undefined;
}
