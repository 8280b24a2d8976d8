import type { PortRegistry } from '#domain/port-registry.ts';
import { serviceNameKey } from '#domain/service-name.ts';
import type { ServicePorts } from '#schemas/service-ports.ts';

/** The one port of every service name, by which `/ports/ssh` is understood; `null` where there is none or several. */
export function getServicePorts(registry: PortRegistry): ServicePorts {
  return Object.fromEntries(
    registry.services.map(({ name, ports }) => {
      const [first, ...others] = new Set(ports.map(({ port }) => port));
      return [serviceNameKey(name), first === undefined || others.length > 0 ? null : first];
    }),
  );
}
