import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_CACHE_CONTROL } from '#domain/cache-policy.ts';
import { MAX_QUERY_LENGTH } from '#domain/search/clean-text.ts';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import { isFiltering, readFilters } from '#domain/search/search-filters.ts';
import { singlePort } from '#domain/search/single-port.ts';
import type { Header } from '#domain/security-headers.ts';
import type { RequestHandler } from './request-handler.ts';
import { fillSearchPage } from './search-page.ts';
import { sendSmall } from './small-answer.ts';

export interface SearchRouteOptions {
  /** The folder of the built site. */
  readonly root: string;
  readonly headers: () => readonly Header[];
  readonly findEngine: () => Promise<SearchEngine | undefined>;
}

/** As many results as one page shows. */
const SHOWN = 100;

/**
 * Answers `/search?q=` for readers without JavaScript: a number leads to its page (303), anything else
 * gets the search page with its results. Without a query, or where the index was not built, the site's own page is left to answer.
 */
export function createSearchRoute({ root, headers, findEngine }: SearchRouteOptions): RequestHandler {
  return async (request, response, url) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (url.pathname !== '/search' || url.search === '' || !isRead) return false;
    const engine = await findEngine();
    if (engine === undefined) return false;
    const asked = (url.searchParams.get('q') ?? '').slice(0, MAX_QUERY_LENGTH);
    const filters = readFilters((name) => url.searchParams.get(name));
    const outcome = engine.search(asked, SHOWN, filters);
    const port = isFiltering(filters) ? null : singlePort(outcome.query);
    const shared: Header[] = [...headers(), ['Cache-Control', DEFAULT_CACHE_CONTROL]];
    if (port !== null) sendPort(request, response, port, shared);
    else {
      const page = await readFile(join(root, 'search.html'), 'utf8');
      const body = fillSearchPage(page, { asked, filters, outcome });
      sendSmall(request, response, {
        status: 200,
        body,
        contentType: 'text/html; charset=utf-8',
        headers: shared,
      });
    }
    return true;
  };
}

function sendPort(request: IncomingMessage, response: ServerResponse, port: number, headers: Header[]): void {
  const path = `/ports/${port}`;
  sendSmall(request, response, {
    status: 303,
    body: `See ${path}\n`,
    headers: [...headers, ['Location', path]],
  });
}
