import { z } from 'zod';

/**
 * The header of IANA's CSV, column by column. The eleventh column had another name until IANA
 * renamed it; both are accepted, anything else is another file.
 */
export const registryCsvHeaderSchema = z.tuple([
  z.literal('Service Name'),
  z.literal('Port Number'),
  z.literal('Transport Protocol'),
  z.literal('Description'),
  z.literal('Assignee'),
  z.literal('Contact'),
  z.literal('Registration Date'),
  z.literal('Modification Date'),
  z.literal('Reference'),
  z.literal('Service Code'),
  z.enum(['Unauthorized Use Reported', 'Known Unauthorized Uses']),
  z.literal('Assignment Notes'),
]);

export type RegistryCsvHeader = z.infer<typeof registryCsvHeaderSchema>;
