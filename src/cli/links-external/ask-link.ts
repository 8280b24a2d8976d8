import { DownloadError } from '../http/download-error.ts';
import { networkProblem } from '../http/network-problem.ts';
import { redirectTarget } from '../http/redirect-target.ts';

/**
 * `ok`: there. `moved`: there, by way of a permanent redirect. `refused`: a server that answers, but not to programs, or not
 * now. `broken`: not there.
 */
export type LinkVerdict = 'ok' | 'moved' | 'refused' | 'broken';

export interface LinkState {
  readonly verdict: LinkVerdict;
  /** The last answer's status, or why there is none. */
  readonly status: string;
  /** Where redirects led, in their order; empty where there were none. */
  readonly way: readonly string[];
}

const MOST_REDIRECTS = 5;
const PERMANENT = new Set([301, 308]);
/** A login, a guard against robots, too many questions, a server in trouble: no sign that the document is gone. */
const REFUSED = new Set([401, 403, 407, 418, 429, 451, 999]);
const USER_AGENT = 'connected-ports-links/1.0 (checks the sources that an encyclopedia of ports cites)';

/** Asks for a document: HEAD, and GET where the server answers HEAD with an error. Never throws for what a server does. */
export async function askLink(address: string, patience: number): Promise<LinkState> {
  const head = await follow(address, 'HEAD', patience);
  return head.verdict === 'ok' || head.verdict === 'moved' ? head : follow(address, 'GET', patience);
}

async function follow(address: string, method: 'HEAD' | 'GET', patience: number): Promise<LinkState> {
  const way: string[] = [];
  let moved = false;
  try {
    for (let url = new URL(address); ;) {
      const response = await ask(url, method, patience);
      const { status } = response;
      if (status < 300 || status >= 400)
        return { verdict: verdictOf(status, moved), status: String(status), way };
      url = redirectTarget(response, url);
      moved ||= PERMANENT.has(status);
      if (way.includes(url.href)) throw new DownloadError(`redirects go round in a circle: ${url.href}`);
      if (way.length >= MOST_REDIRECTS) throw new DownloadError(`more than ${MOST_REDIRECTS} redirects`);
      way.push(url.href);
    }
  } catch (thrown) {
    return { verdict: 'broken', status: reasonOf(thrown, patience), way };
  }
}

/** The head of an answer; its body is not read. */
async function ask(url: URL, method: string, patience: number): Promise<Response> {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { 'User-Agent': USER_AGENT, Accept: 'text/html,*/*;q=0.8' },
    signal: AbortSignal.timeout(patience),
  });
  await response.body?.cancel();
  return response;
}

function verdictOf(status: number, moved: boolean): LinkVerdict {
  if (status >= 200 && status < 300) return moved ? 'moved' : 'ok';
  return REFUSED.has(status) || status >= 500 ? 'refused' : 'broken';
}

function reasonOf(thrown: unknown, patience: number): string {
  if (thrown instanceof DOMException && thrown.name === 'TimeoutError')
    return `no answer in ${patience / 1000} s`;
  return thrown instanceof DownloadError ? thrown.message : networkProblem(thrown);
}
