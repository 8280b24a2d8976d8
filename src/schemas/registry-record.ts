import { z } from 'zod';
import { parsePortInterval } from '#domain/port-interval.ts';
import { TRANSPORT_PROTOCOLS } from '#domain/transport-protocol.ts';

const text = z.string();
const date = z
  .string()
  .regex(/^(\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'expected YYYY-MM, YYYY-MM-DD or nothing');

/** One record of IANA's registry as its file has it: twelve texts, empty where the registry says nothing. */
export const registryRecordSchema = z
  .strictObject({
    /** At most 15 characters by RFC 6335; older names are longer and freer. */
    serviceName: text,
    /** `80`, `6000-6063` or nothing. */
    portNumber: text.refine(
      (cell) => cell === '' || parsePortInterval(cell) !== undefined,
      'expected a port number from 0 to 65535, two joined by a hyphen, or nothing',
    ),
    /** Nothing stands for TCP and UDP where there is a port. */
    transportProtocol: z.enum([...TRANSPORT_PROTOCOLS, '']),
    description: text,
    /** Ids in brackets: `[Dave_Katz][Dave_Ward]`. */
    assignee: text,
    contact: text,
    registrationDate: date,
    modificationDate: date,
    reference: text,
    /** Decimal, DCCP only (RFC 4340, section 8.1.2). */
    serviceCode: z.string().regex(/^\d*$/, 'expected digits or nothing'),
    unauthorizedUse: text,
    assignmentNotes: text,
  })
  .refine(
    ({ serviceName, portNumber }) => serviceName !== '' || portNumber !== '',
    'expected a service name or a port number',
  );
