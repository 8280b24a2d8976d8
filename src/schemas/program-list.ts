import { z } from 'zod';
import { isPortNumber, LAST_PORT } from '#domain/port-number.ts';
import { TOPICS } from '#domain/topic.ts';
import { TRANSPORT_PROTOCOLS, type TransportProtocol } from '#domain/transport-protocol.ts';

const inRegistryOrder = (given: readonly string[]): TransportProtocol[] =>
  TRANSPORT_PROTOCOLS.filter((transport) => given.includes(transport));

/** `5432/tcp`, or `53/tcp+udp` where both are used. */
const place = z
  .string()
  .regex(
    /^\d{1,5}\/(tcp|udp|sctp|dccp)(\+(tcp|udp|sctp|dccp))*$/,
    'a place is written 5432/tcp or 53/tcp+udp',
  )
  .transform((text) => {
    const [port = '', transports = ''] = text.split('/');
    return { port: Number(port), transports: inRegistryOrder(transports.split('+')) };
  })
  .refine(({ port }) => isPortNumber(port), `a port is an integer from 0 to ${LAST_PORT}`);

/** A cell of `content/programs.csv` with several values. */
const cell = (separator: string) =>
  z.string().transform((text) => (text === '' ? [] : text.split(separator).map((part) => part.trim())));

/** One line of `content/programs.csv`: a program or an everyday name, and where it is met by default. */
export const programRowSchema = z.strictObject({
  /** As its makers write it: `PostgreSQL`. */
  name: z.string().min(1).max(60),
  /** `name` for everyday names of protocols (rdp, smb), `program` for products. */
  kind: z.enum(['name', 'program']),
  /** Other spellings that readers type, in lower case, separated by `;`. */
  aliases: cell(';').pipe(
    z
      .array(
        z
          .string()
          .min(1)
          .max(60)
          .regex(/^[^A-Z|\t]+$/, 'aliases are lower case'),
      )
      .max(30),
  ),
  /** Default ports, the one that clients connect to first; separated by a space. */
  ports: cell(' ')
    .pipe(z.array(place).min(1).max(12))
    .refine(
      (places) => new Set(places.map(({ port }) => port)).size === places.length,
      'a port is named once: write its transports together, 53/tcp+udp',
    ),
  /** What it is filed under, or nothing. */
  topic: z.union([z.enum(TOPICS), z.literal('').transform(() => null)]),
  /** Where its makers, or the specification, say so. */
  source: z.url({ protocol: /^https?$/ }),
});

export type ProgramRow = z.infer<typeof programRowSchema>;
