import { z } from 'zod';
import { ASSIGNMENT_STATUSES } from '#domain/assignment-status.ts';

/** What the server reads of an entry of `/api/v1/ports/*.json`; the rest of it is passed on as it is. */
const transport = z.looseObject({
  status: z.enum(ASSIGNMENT_STATUSES),
  services: z.array(
    z.looseObject({
      /** `null` for a port that is assigned without a service name. */
      name: z.string().nullable(),
      description: z.string().nullable(),
      /** As reported to IANA. */
      unauthorizedUse: z.string().nullable(),
      /** The name that replaced a historic one. */
      aliasOf: z.string().optional(),
    }),
  ),
  /** What a row without a service says. */
  remark: z.looseObject({ unauthorizedUse: z.string().nullable() }).optional(),
});

const apiPortSchema = z.looseObject({
  port: z.int().min(0).max(65_535),
  transports: z.looseObject({
    tcp: transport,
    udp: transport,
    sctp: transport.optional(),
    dccp: transport.optional(),
  }),
});

/** A file of `/api/v1/ports/`: the entries of 256 ports in ascending order. */
export const apiPortsSchema = z.array(apiPortSchema).length(256);

export type ApiPort = z.infer<typeof apiPortSchema>;
