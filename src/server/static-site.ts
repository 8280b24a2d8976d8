import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Header } from '#domain/security-headers.ts';
import { type ContentCoding, negotiateCoding } from './content-coding.ts';
import { sendBody, sendRepresentation } from './file-answer.ts';
import { sendSmall } from './small-answer.ts';
import { encodePath, isSafePath, readRequestAddress } from './request-address.ts';
import { type FileState, fileState, locate } from './site-locations.ts';
import { codingsOf, type Representation, SiteRepresentations } from './site-representations.ts';
import { watchSecurityHeaders } from './site-security.ts';

export interface StaticSiteOptions {
  /** The folder of the built site. */
  readonly root: string;
  /** How many bytes of compressed and plain files to keep in memory; 64 MiB unless told. */
  readonly cacheBytes?: number;
}

/** The built site over HTTP. */
export interface StaticSite {
  /**
   * Answers a request for a file of the site, for another spelling of its address (308), with a method
   * that files don't have (405) or for an address that nobody may ask for (400, 414). `false`, with
   * nothing sent, where the site has nothing there. Sets all headers itself: call no `setHeader` before.
   */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Whether a decoded path, such as `/ports/2203`, is the canonical address of a page; one of a script or picture is not. */
  hasPage(path: string): boolean;
  /** Answers with the site's own 404 page. */
  sendNotFound(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** The security headers of the built site as it is now, for answers that are made elsewhere. */
  headers(): readonly Header[];
}

const DEFAULT_CACHE_BYTES = 64 * 1024 * 1024;
const NOT_FOUND_PAGE = '404.html';
const NOT_FOUND = 'There is nothing at this address.';

/** Serves what `build.format: 'file'` made. Files may be built anew while it runs. */
export function createStaticSite({ root, cacheBytes = DEFAULT_CACHE_BYTES }: StaticSiteOptions): StaticSite {
  const headers = watchSecurityHeaders(root);
  const representations = new SiteRepresentations(root, headers, cacheBytes);

  const refuse = (request: IncomingMessage, response: ServerResponse, status: number, sentence: string) =>
    sendSmall(request, response, {
      status,
      body: `${sentence}
`,
      headers: [...headers(), ['Cache-Control', 'no-store']],
    });

  /** In the coding that the client likes best; `undefined` where it refuses all. */
  async function represent(
    request: IncomingMessage,
    name: string,
    state: FileState,
  ): Promise<Representation | undefined> {
    const coding = chooseCoding(request, codingsOf(name, state.size));
    if (coding === undefined) return undefined;
    return representations.get(name, state, coding);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const address = readRequestAddress(request.url ?? '');
    if (!address.ok) {
      refuse(request, response, address.status, address.reason);
      return true;
    }
    const location = locate(root, address.path);
    if (location.kind === 'missing') return false;
    if (!isRead(request)) {
      sendSmall(request, response, {
        status: 405,
        body: 'This address can only be read (GET, HEAD).\n',
        headers: [...headers(), ['Allow', 'GET, HEAD']],
      });
    } else if (location.kind === 'redirect') {
      const target = `${encodePath(location.path)}${address.query}`;
      sendSmall(request, response, {
        status: 308,
        body: `This page is at ${target}\n`,
        headers: [...headers(), ['Location', target], ['Cache-Control', 'public, max-age=300']],
      });
    } else {
      const representation = await represent(request, location.name, location.state);
      if (representation === undefined) refuse(request, response, 406, 'No acceptable Accept-Encoding.');
      else sendRepresentation(request, response, representation);
    }
    return true;
  }

  async function sendNotFound(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const state = isRead(request) ? fileState(root, NOT_FOUND_PAGE) : undefined;
    const page = state && (await represent(request, NOT_FOUND_PAGE, state));
    if (page === undefined) refuse(request, response, 404, NOT_FOUND);
    else sendBody(request, response, { status: 404, fields: page.fields, body: page.body });
  }

  function hasPage(path: string): boolean {
    const location = isSafePath(path) ? locate(root, path) : undefined;
    return location?.kind === 'file' && location.name.endsWith('.html');
  }

  return { handle, hasPage, sendNotFound, headers };
}

const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';

/** Parts of a file are parts of its plain form, unless the client won't have that. */
function chooseCoding(
  { headers }: IncomingMessage,
  available: readonly ContentCoding[],
): ContentCoding | undefined {
  const accepted = headers['accept-encoding']?.toString();
  const plain = headers.range === undefined ? undefined : negotiateCoding(accepted, ['identity']);
  return plain ?? negotiateCoding(accepted, available);
}
