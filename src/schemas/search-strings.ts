import { z } from 'zod';
import { ASSIGNMENT_STATUSES } from '#domain/assignment-status.ts';

const text = z.string().min(1).max(160);

/** `content/strings/search/<language>.json`: what search says in one language; places as in the English texts. */
export const searchStringsSchema = z.strictObject({
  port: text,
  /** The status of a port, in the middle of a line. */
  status: z.record(z.enum(ASSIGNMENT_STATUSES), text),
  /** Why a port is among the results. */
  reason: z.record(
    z.enum(['service', 'name', 'program', 'topic', 'prefix', 'word', 'words', 'similar']),
    text,
  ),
  /** By plural category of the count (CLDR). */
  results: z.strictObject({
    zero: text.exactOptional(),
    one: text.exactOptional(),
    two: text.exactOptional(),
    few: text.exactOptional(),
    many: text.exactOptional(),
    other: text,
  }),
  first: text,
  none: text,
  outOfRange: text,
  all: text,
  failed: text,
  loading: text,
  hint: text,
});
