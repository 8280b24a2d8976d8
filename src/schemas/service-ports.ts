import { z } from 'zod';

/** Service names in lower case; each with its one port, or `null` where it has none or several. */
export const servicePortsSchema = z.record(z.string(), z.int().min(0).max(65_535).nullable());

export type ServicePorts = z.infer<typeof servicePortsSchema>;
