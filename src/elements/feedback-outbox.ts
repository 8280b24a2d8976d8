/** A vote as it is kept in the browser; the body of `POST /api/feedback`. */
export interface KeptVote {
  readonly id: string;
  readonly rev: number;
  readonly page: string;
  readonly rating: number;
  readonly reason?: string;
  readonly comment?: string;
}

interface Kept {
  readonly vote: KeptVote;
  /** Where to send it; gone once it is stored there. */
  readonly url?: string;
}

/** `kept`: not stored yet and worth another try; `refused`: trying again cannot help. */
export type Delivery = 'stored' | 'kept' | 'refused';

const PREFIX = 'feedback:';

/** Stands in where storage is disabled or full: the vote then lasts as long as the page. */
const memory = new Map<string, string>();

/** Keeps a vote before it is sent. Returns false if it will not outlive the page. */
export function keep(vote: KeptVote, url?: string): boolean {
  const key = PREFIX + vote.page;
  const text = JSON.stringify({ vote, url });
  try {
    localStorage.setItem(key, text);
    memory.delete(key);
    return true;
  } catch {
    memory.set(key, text);
    return false;
  }
}

/** The reader's latest vote on a page, stored or not. */
export function keptVote(page: string): KeptVote | undefined {
  return read(PREFIX + page)?.vote;
}

/** The pages with a vote that the server has not confirmed. */
export function pendingPages(): string[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    return keys.filter((key) => read(key)?.url).map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

/** Sends the kept vote of a page; `undefined` if there is none to send, or a newer one has taken its place. */
export async function deliver(page: string): Promise<Delivery | undefined> {
  const kept = read(PREFIX + page);
  if (!kept?.url) return undefined;
  const delivery = await post(kept.url, kept.vote);
  if (keptVote(page)?.rev !== kept.vote.rev) return undefined;
  if (delivery !== 'kept') keep(kept.vote);
  return delivery;
}

/** Believes nothing but the server's own word that it is stored: some hosts answer 200 to everything. */
async function post(url: string, vote: KeptVote): Promise<Delivery> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      keepalive: true,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(vote),
      signal: AbortSignal.timeout(15_000),
    });
    const { status } = response;
    if (status >= 400 && status < 500 && status !== 408 && status !== 429) return 'refused';
    const answer: { id?: unknown; status?: unknown } = await response.json();
    return answer.id === vote.id && answer.status === 'stored' ? 'stored' : 'kept';
  } catch {
    return 'kept';
  }
}

function read(key: string): Kept | undefined {
  try {
    const text = memory.get(key) ?? localStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
