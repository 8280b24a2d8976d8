import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_CACHE_CONTROL } from '#domain/cache-policy.ts';
import { nearbyPorts } from '#domain/nearby-ports.ts';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import type { Header } from '#domain/security-headers.ts';
import { type Advice, answerName, readWrongAddress, type Redirect } from '#domain/wrong-address.ts';
import { advicePage, adviceProblem, adviceText } from './advice-forms.ts';
import { negotiateMediaType } from './media-type.ts';
import { readRequestAddress } from './request-address.ts';
import { createServicePorts } from './service-ports.ts';
import { sendSmall, type SmallAnswer } from './small-answer.ts';

export interface WrongAddressOptions {
  /** The folder of the built site. */
  readonly root: string;
  readonly headers: () => readonly Header[];
  /** For names that no service has; without it they are only passed on to the search. */
  readonly findEngine?: (() => Promise<SearchEngine | undefined>) | undefined;
}

/** Whoever takes anything is a program or a terminal; browsers name the type of pages. */
const TYPES = ['text/plain', 'text/html', 'application/json'] as const;

/**
 * Answers a GET or HEAD for an address without a page: a redirect where it is plain what was meant,
 * otherwise advice as text, as JSON or in the 404 page. `false` where it has nothing to say.
 */
export function createWrongAddressAnswer({ root, headers, findEngine }: WrongAddressOptions) {
  const findPort = createServicePorts(root);

  async function meaningOf(path: string): Promise<Redirect | Advice> {
    const asked = readWrongAddress(path);
    if (asked.kind !== 'name') return asked;
    const port = await findPort(asked.name);
    const engine = port === undefined ? await findEngine?.() : undefined;
    return answerName(asked, port, engine && nearbyPorts(engine, asked.name));
  }

  async function notFound(advice: Advice, accept: string | undefined): Promise<SmallAnswer | undefined> {
    const type = negotiateMediaType(accept, TYPES);
    if (type === 'text/plain') return { status: 404, body: adviceText(advice), headers: shared() };
    const contentType = type === 'application/json' ? 'application/problem+json' : 'text/html; charset=utf-8';
    const body =
      type === 'application/json'
        ? adviceProblem(advice)
        : advicePage(await readFile(join(root, '404.html'), 'utf8').catch(() => ''), advice);
    return body === undefined ? undefined : { status: 404, body, contentType, headers: shared() };
  }

  const shared = (): readonly Header[] => [
    ...headers(),
    ['Cache-Control', DEFAULT_CACHE_CONTROL],
    ['Vary', 'Accept'],
  ];

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const address = readRequestAddress(request.url ?? '');
    if (!address.ok || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    const meaning = await meaningOf(address.path);
    const answer =
      meaning.kind === 'redirect'
        ? redirect(meaning, shared())
        : await notFound(meaning, request.headers.accept);
    if (answer !== undefined) sendSmall(request, response, answer);
    return answer !== undefined;
  };
}

function redirect({ to, forever }: Redirect, headers: readonly Header[]): SmallAnswer {
  return { status: forever ? 308 : 307, body: `See ${to}\n`, headers: [...headers, ['Location', to]] };
}
