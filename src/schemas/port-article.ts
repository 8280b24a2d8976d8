import { z } from 'zod';
import { ASSIGNMENT_STATUSES } from '#domain/assignment-status.ts';
import { isPortNumber, LAST_PORT } from '#domain/port-number.ts';
import { TOPICS } from '#domain/topic.ts';

/** The id of an entry in `sources`, as footnotes name it: `[^rfc9293]`. */
const sourceId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a source id is lower-case words joined by hyphens, such as rfc9293');

/** A calendar date, `YYYY-MM-DD`; YAML's own dates are read as such. */
const calendarDate = z
  .union([z.date().transform((date) => date.toISOString().slice(0, 10)), z.iso.date()])
  .describe('YYYY-MM-DD');

/** What the article takes the registry to say for one transport; the build fails where the registry says otherwise. */
const claimedAssignment = z.union([z.array(z.string().min(1)).min(1), z.enum(ASSIGNMENT_STATUSES)]);

const use = z.strictObject({
  /** The program or system that is really found here: `PostgreSQL`, `AirPlay Receiver (macOS)`. */
  software: z.string().min(2).max(60),
  /** The transport it uses on this port. */
  transport: z.enum(['tcp', 'udp', 'both']),
  /** What it does here, in a few words without a full stop. */
  what: z.string().min(3).max(140),
  /** Year or version since when, where a source says so: `2021 (macOS 12)`. */
  since: z.string().max(40).optional(),
  /** How its listener is recognised: process name, banner, header. */
  recognise: z.string().max(160).optional(),
  /** The setting, flag or variable that moves it to another port. */
  setting: z.string().max(160).optional(),
  /** The source of this row. */
  source: sourceId,
});

const exposure = z.strictObject({
  /** Whose default this is; one of `uses[].software` where there are several. */
  software: z.string().min(2).max(60),
  /** The address it binds to by default: `127.0.0.1`, `all interfaces`. */
  bind: z.string().min(3).max(120),
  /** What a client must show by default: `none`, `password`. */
  authentication: z.string().min(3).max(160),
  source: sourceId,
});

const source = z.strictObject({
  id: sourceId,
  /** The document's own title. RFCs: `RFC 9293: Transmission Control Protocol (TCP)`. */
  title: z.string().min(3).max(200),
  /** Who publishes it: `RFC Editor`, `Apple`, `NIST NVD`. */
  publisher: z.string().min(2).max(80),
  /** Its public address. */
  url: z.url({ protocol: /^https?$/ }),
  /** When it was read, where it may change. */
  seen: calendarDate.optional(),
});

/** The front matter of `content/ports/<port>.mdx`. */
export const portArticleSchema = z.strictObject({
  /** The tagline: what the page's story earned, unique in the whole site, without a full stop. */
  title: z.string().min(4).max(60),
  /** The answer, in one or two sentences of plain text. */
  summary: z.string().min(40).max(320),
  /** What the registry says, per transport: service names, or a status word. */
  registry: z.strictObject({ tcp: claimedAssignment, udp: claimedAssignment }),
  /** Who really uses the port, the most likely first. Empty where no public use is known. */
  uses: z.array(use).max(12),
  /** Topics from the allow-list, the most fitting first. */
  topics: z.array(z.enum(TOPICS)).min(1).max(4),
  /** Ports worth reading next. */
  related: z
    .array(
      z.strictObject({
        port: z.number().refine(isPortNumber, `a related port is an integer from 0 to ${LAST_PORT}`),
        /** Why, in a few words without a full stop. */
        reason: z.string().min(5).max(120),
      }),
    )
    .max(8),
  /** Everyday names by which readers search for this port: lower case. */
  aliases: z
    .array(
      z
        .string()
        .min(1)
        .max(40)
        .regex(/^[^A-Z]+$/, 'aliases are lower case'),
    )
    .max(20),
  /** Numbered in this order in the footnotes. */
  sources: z.array(source).min(1),
  /** The day the article was last changed in substance. */
  updated: calendarDate,
  /** Default bind address and default authentication, where documented. */
  exposure: z.array(exposure).max(8).optional(),
});

export type PortArticle = z.infer<typeof portArticleSchema>;
