import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import type { FeedbackDatabase } from './feedback-database.ts';
import { retryWhileBusy } from './retry-while-busy.ts';

/** Tells requests of one visitor on one day from others, without storing who it is. */
export type VisitorReader = (request: IncomingMessage, now: number) => Promise<string>;

/**
 * Makes `visitor = HMAC(salt of the day, address + agent)`. The salt lies in the database, so that all instances
 * agree, and is deleted within 48 hours of its first moment, after which nobody can compute the value again.
 */
export function createVisitorReader(database: FeedbackDatabase, trustedProxies: number): VisitorReader {
  let salt: { readonly day: string; readonly value: Promise<string> } | undefined;
  return async (request, now) => {
    const day = new Date(now).toISOString().slice(0, 10);
    if (salt?.day !== day) {
      const value = retryWhileBusy(database, () => saltOf(database, day));
      salt = { day, value };
      value.catch(() => {
        salt = undefined;
      });
    }
    const hmac = createHmac('sha256', await salt.value);
    hmac.update(`${network(clientAddress(request, trustedProxies))}\n${request.headers['user-agent'] ?? ''}`);
    return hmac.digest('base64url').slice(0, 22);
  };
}

async function saltOf({ db }: FeedbackDatabase, day: string): Promise<string> {
  const salt = randomBytes(32).toString('base64url');
  await db
    .insertInto('feedback_salt')
    .values({ day, salt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom('feedback_salt')
    .select('salt')
    .where('day', '=', day)
    .executeTakeFirstOrThrow();
  return row.salt;
}

/** The address that the outermost trusted proxy saw, or the peer's own. */
function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const peer = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return peer;
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  return forwarded.at(-trustedProxies)?.trim() || peer;
}

/** One household has a whole IPv6 /64, and could take a new address for each vote. */
function network(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':');
  if (tail !== undefined) groups.push(...Array<string>(8).fill('0'));
  return groups
    .slice(0, 4)
    .map((group) => group.padStart(4, '0'))
    .join(':');
}
