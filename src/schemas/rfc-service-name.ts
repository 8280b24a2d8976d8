import { z } from 'zod';
import { isWellFormedServiceName } from '#domain/service-name.ts';
import { TRANSPORT_PROTOCOLS } from '#domain/transport-protocol.ts';

const rfcServiceNameSchema = z.strictObject({
  name: z.string().refine(isWellFormedServiceName, 'not a service name (RFC 6335, section 5.1)'),
  transport: z.enum(TRANSPORT_PROTOCOLS),
  description: z.string().min(2),
  /** As the registry writes people and bodies, `[IESG]`; left out where the RFC names nobody. */
  assignee: z.string().min(2).exactOptional(),
  contact: z.string().min(2).exactOptional(),
  /** As the registry cites: `[RFC8620]`, `[RFC8765, Section 6.1]`. */
  reference: z.string().regex(/^\[RFC\d+(, Section [\d.]+)?\]$/),
  assignmentNotes: z.string().min(2).exactOptional(),
  /** The month of the RFC, `YYYY-MM`. */
  published: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
});

/**
 * `content/rfc-service-names.json`: service names without a port that RFCs have registered in their
 * IANA considerations (RFC 6335, section 8.1.1) since the last full copy of the registry was taken.
 */
export const rfcServiceNamesSchema = z.array(rfcServiceNameSchema);

/** One service name, for one transport protocol, as an RFC registered it. */
export type RfcServiceName = z.infer<typeof rfcServiceNameSchema>;
