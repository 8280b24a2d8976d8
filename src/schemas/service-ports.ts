import { z } from 'zod';
import { LAST_PORT } from '#domain/port-number.ts';

/** `/api/v1/service-ports.json`: service names in lower case; each with its one port, or `null` where it has none or several. */
export const servicePortsSchema = z.record(z.string(), z.int().min(0).max(LAST_PORT).nullable()).meta({
  id: 'ServicePorts',
  description: 'By service name in lower case: its one port; null where it has none or several',
  examples: [{ ssh: 22, 'http-alt': null }],
});

export type ServicePorts = z.infer<typeof servicePortsSchema>;
