import { z } from 'zod';
import { ASSIGNMENT_FACTS } from '#domain/assignment.ts';
import { ASSIGNMENT_STATUSES } from '#domain/assignment-status.ts';
import { LAST_PORT } from '#domain/port-number.ts';
import { TRANSPORT_PROTOCOLS } from '#domain/transport-protocol.ts';

const portNumber = z.int().min(0).max(LAST_PORT);
const text = z.string().nullable();
const date = z
  .string()
  .regex(/^\d{4}-\d\d(-\d\d)?$/)
  .meta({ description: 'YYYY-MM or YYYY-MM-DD', examples: ['2015-07'] });
const transport = z.enum(TRANSPORT_PROTOCOLS);

const facts = {
  description: text.meta({ description: "The registry's words, line breaks kept" }),
  assignee: text.meta({ description: 'Ids in brackets', examples: ['[Jon_Postel]'] }),
  contact: text.meta({ description: 'Ids in brackets' }),
  registrationDate: date.nullable(),
  modificationDate: date.nullable(),
  reference: text.meta({
    description: 'Each in brackets, nothing between',
    examples: ['[RFC4340][RFC4341]'],
  }),
  serviceCode: text.meta({ description: 'DCCP service code, decimal' }),
  unauthorizedUse: text.meta({ description: 'Unauthorized use, as reported' }),
  assignmentNotes: text,
  unknown: z
    .array(z.enum(ASSIGNMENT_FACTS))
    .meta({ description: 'Facts that the source does not carry; their null says nothing' }),
  asOf: date.meta({ description: 'When the facts were so (name and status: see meta.json)' }),
};

const service = z
  .strictObject({
    name: z.string().nullable().meta({ description: 'null: assigned without a service name' }),
    ...facts,
    aliasOf: z.string().optional().meta({ description: 'The name that replaced this historic one' }),
  })
  .meta({ id: 'Service' });

const remark = z
  .strictObject(facts)
  .meta({ id: 'Remark', description: 'What the registry says of a port that no service holds' });

const formerName = z
  .strictObject({ name: z.string(), description: text, asOf: date })
  .meta({ id: 'FormerName', description: 'A name that an older source still listed' });

const transportEntry = z
  .strictObject({
    status: z.enum(ASSIGNMENT_STATUSES),
    services: z
      .array(service)
      .meta({ description: 'Current names before historic ones; empty unless assigned' }),
    remark: remark.optional().meta({ description: 'Present where there is more to say than the status' }),
    formerly: z.array(formerName).optional(),
  })
  .meta({ id: 'TransportEntry' });

/** One port of `/api/v1/ports/<block>.json`. */
export const apiPortSchema = z
  .strictObject({
    port: portNumber,
    range: z.enum(['system', 'user', 'dynamic']),
    transports: z.strictObject({
      tcp: transportEntry,
      udp: transportEntry,
      sctp: transportEntry.optional(),
      dccp: transportEntry.optional(),
    }),
  })
  .meta({ id: 'Port' });

/** `/api/v1/ports/<block>.json`: the 256 ports from 256 × block, in order. */
export const apiPortBlockSchema = z.array(apiPortSchema).length(256).meta({ id: 'PortBlock' });

/** `/api/v1/services.json`: every service name, in the registry's own order. */
export const apiServicesSchema = z
  .array(
    z
      .strictObject({
        name: z.string(),
        page: z.string().meta({ description: "The name's page on this site", examples: ['/services/ssh'] }),
        description: text,
        aliasOf: z.string().optional().meta({ description: 'The name that replaced this historic one' }),
        aliases: z.array(z.string()).meta({ description: 'Historic names that this one replaced' }),
        registrations: z.array(
          z.strictObject({
            first: portNumber
              .nullable()
              .meta({ description: 'null: registered without a port, as for DNS-SD' }),
            last: portNumber.nullable(),
            transports: z.array(transport),
          }),
        ),
      })
      .meta({ id: 'ServiceName' }),
  )
  .meta({ id: 'ServiceNames' });

const statusCounts = z.strictObject({
  assigned: z.int(),
  reserved: z.int(),
  unassigned: z.int(),
  dynamic: z.int(),
  'not-listed': z.int(),
});

/** `/api/v1/meta.json`: what the data is, where it comes from, of when, and how much. */
export const apiMetaSchema = z
  .strictObject({
    version: z
      .string()
      .meta({ description: 'Version of this interface; see the changelog', examples: ['1.0.0'] }),
    asOf: date.meta({ description: 'The date of names, descriptions and statuses' }),
    sources: z.array(z.strictObject({ title: z.string(), url: z.url(), asOf: date, license: z.string() })),
    counts: z.strictObject({
      ports: z.int(),
      services: z.int().meta({ description: 'Service names, historic ones included' }),
      tcp: statusCounts,
      udp: statusCounts,
    }),
  })
  .meta({ id: 'Meta' });

export type ApiPort = z.infer<typeof apiPortSchema>;
export type ApiService = z.infer<typeof service>;
export type ApiRemark = z.infer<typeof remark>;
export type ApiTransportEntry = z.infer<typeof transportEntry>;
export type ApiServices = z.infer<typeof apiServicesSchema>;
export type ApiMeta = z.infer<typeof apiMetaSchema>;
