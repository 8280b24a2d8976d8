import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DEFAULT_CACHE_CONTROL } from '#domain/cache-policy.ts';
import { parsePortNumber, type PortNumber } from '#domain/port-number.ts';
import { portText } from '#domain/port-text.ts';
import type { Header } from '#domain/security-headers.ts';
import { sendRepresentation } from './file-answer.ts';
import { negotiateMediaType } from './media-type.ts';
import { metaDescription } from './meta-description.ts';
import { createPortFacts, type PortRecord } from './port-facts.ts';
import { remember } from './remember.ts';

/** `/2203` for a terminal, `/ports/2203` for everybody. */
const PORT_ADDRESS = /^\/(ports\/)?(\d{1,5})(?:\?|$)/;

/** What is meant where a client takes anything: at the short address text, at the page's own the page. */
const forShortAddress = remember((accept) =>
  negotiateMediaType(accept, ['text/plain', 'text/html', 'application/json']),
);
const forPageAddress = remember((accept) =>
  negotiateMediaType(accept, ['text/html', 'text/plain', 'application/json']),
);

export interface PortAnswersOptions {
  /** The folder of the built site. */
  readonly root: string;
  readonly headers: () => readonly Header[];
  /** The public origin of the site, for the address at the foot of a text. */
  readonly siteUrl?: string | undefined;
}

/** Answers `/2203` and `/ports/2203` to clients that would rather have text or JSON than a page. */
export function createPortAnswers({ root, headers, siteUrl }: PortAnswersOptions) {
  const findFacts = createPortFacts(root);

  const pageOf = (port: PortNumber): string => join(root, `ports/${port}.html`);

  /** When the page's own sentence, which the text repeats, was last written. */
  async function pageModifiedAt(port: PortNumber): Promise<number> {
    const { mtimeMs } = await stat(pageOf(port)).catch(() => ({ mtimeMs: 0 }));
    return mtimeMs;
  }

  async function text(port: PortNumber, { entry }: PortRecord): Promise<string> {
    const page = await readFile(pageOf(port), 'utf8').catch(() => '');
    const address = URL.parse(`/ports/${port}`, siteUrl)?.href ?? `/ports/${port}`;
    return portText(entry, metaDescription(page), address);
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const [, ports, digits] = PORT_ADDRESS.exec(request.url ?? '') ?? [];
    const parsed = parsePortNumber(digits ?? '');
    if (!parsed.ok) return false;
    const negotiate = ports === undefined ? forShortAddress : forPageAddress;
    const type = negotiate(request.headers.accept ?? '*/*');
    if (type === undefined || type === 'text/html') return false;
    const record = await findFacts(parsed.port);
    if (record === undefined) return false;

    const isText = type === 'text/plain';
    const body = Buffer.from(isText ? await text(parsed.port, record) : `${JSON.stringify(record.entry)}\n`);
    const etag = `"${hash('sha1', body, 'base64url')}"`;
    const modifiedAt = isText
      ? Math.max(record.modifiedAt, await pageModifiedAt(parsed.port))
      : record.modifiedAt;
    const lastModified = new Date(modifiedAt).toUTCString();
    const fields = [
      ...headers().flat(),
      ...['Content-Type', isText ? 'text/plain; charset=utf-8' : 'application/json'],
      ...[
        'Cache-Control',
        DEFAULT_CACHE_CONTROL,
        'Vary',
        'Accept',
        'Content-Location',
        `/ports/${parsed.port}`,
      ],
      ...['ETag', etag, 'Last-Modified', lastModified],
    ];
    sendRepresentation(request, response, { body, fields, etag, lastModified });
    return true;
  };
}
