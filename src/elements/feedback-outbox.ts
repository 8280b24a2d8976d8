/** A vote as it is kept in the browser; the body of `POST /api/feedback`. */
export interface KeptVote {
  readonly id: string;
  readonly rev: number;
  readonly page: string;
  readonly rating: number;
  readonly reason?: string;
  readonly comment?: string;
}

/** What became of a vote. `kept`: not stored yet and worth another try; `refused`: trying again cannot help. */
export type Delivery = 'stored' | 'kept' | 'refused';

interface Outcome {
  readonly delivery: Delivery;
  /** When the server takes another try, in milliseconds since the epoch, if it names a time. */
  readonly after?: number;
}

interface Kept extends Partial<Outcome> {
  readonly vote: KeptVote;
  /** Where to send it; gone once the server has answered for good. */
  readonly url?: string;
}

const PREFIX = 'feedback:';

/** The longest wait that is believed: a day. */
const LONGEST_WAIT = 86_400;

/** Stands in where storage is disabled or full: the vote then lasts as long as the page. */
const memory = new Map<string, string>();

/** Keeps a vote before it is sent. Returns false if it will not outlive the page. */
export function keep(vote: KeptVote, url: string): boolean {
  return write({ vote, url });
}

/** The reader's latest vote on a page, stored or not. */
export function keptVote(page: string): KeptVote | undefined {
  return read(page)?.vote;
}

/** How the last try to send a page's vote ended; `undefined` if there was none or nobody need know. */
export function unsettled(page: string): 'kept' | 'refused' | undefined {
  const delivery = read(page)?.delivery;
  return delivery === 'stored' ? undefined : delivery;
}

/** The pages with a vote that is worth sending now, and in how many milliseconds to ask again. */
export function pending(): { readonly pages: readonly string[]; readonly wait: number | undefined } {
  const all = keptPages().filter((page) => read(page)?.url);
  const waitOf = (page: string) => (read(page)?.after ?? 0) - Date.now();
  const waits = all.map(waitOf).filter((wait) => wait > 0);
  return {
    pages: all.filter((page) => waitOf(page) <= 0),
    wait: waits.length > 0 ? Math.min(...waits) : undefined,
  };
}

/** Sends the kept vote of a page; `undefined` if there is none to send, or a newer one has taken its place. */
export async function deliver(page: string): Promise<Delivery | undefined> {
  const kept = read(page);
  if (!kept?.url) return undefined;
  const { vote, url } = kept;
  const outcome = await post(url, vote);
  if (keptVote(page)?.rev !== vote.rev) return undefined;
  write(outcome.delivery === 'kept' ? { ...outcome, vote, url } : { ...outcome, vote });
  return outcome.delivery;
}

/**
 * Believes nothing but the service's own word that a vote is stored or refused: some hosts answer 200 to everything, and
 * a firewall's 403 or a static host's 404 says nothing about the vote.
 */
async function post(url: string, vote: KeptVote): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      keepalive: true,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(vote),
      signal: AbortSignal.timeout(15_000),
    });
    const { status, headers } = response;
    if (!response.ok) {
      const own = headers.get('Content-Type')?.startsWith('application/problem+json');
      if (own && status < 500 && status !== 408 && status !== 429) return { delivery: 'refused' };
      return {
        delivery: 'kept',
        after: Date.now() + 1_000 * secondsToWait(headers.get('Retry-After') ?? ''),
      };
    }
    const answer: { id?: unknown; status?: unknown } = await response.json();
    return { delivery: answer.id === vote.id && answer.status === 'stored' ? 'stored' : 'kept' };
  } catch {
    return { delivery: 'kept' };
  }
}

/** `Retry-After` in seconds, whether it says seconds or a date (RFC 9110, section 10.2.3). */
function secondsToWait(retryAfter: string): number {
  const seconds = Number(retryAfter);
  return Math.min(
    (Number.isNaN(seconds) ? (Date.parse(retryAfter) - Date.now()) / 1_000 : seconds) || 0,
    LONGEST_WAIT,
  );
}

function keptPages(): string[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    return keys.map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

function read(page: string): Kept | undefined {
  const key = PREFIX + page;
  try {
    const text = memory.get(key) ?? localStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function write(kept: Kept): boolean {
  const key = PREFIX + kept.vote.page;
  const text = JSON.stringify(kept);
  try {
    localStorage.setItem(key, text);
    memory.delete(key);
    return true;
  } catch {
    memory.set(key, text);
    return false;
  }
}
