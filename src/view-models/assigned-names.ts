import type { PortEntry } from '#domain/assignment.ts';
import { currentServices, listedTransports, transportsText } from '#domain/port-summary.ts';
import { descriptionText } from '#domain/service-alias.ts';
import { serviceSlug } from '#domain/service-name.ts';

/** A service name to which a port is assigned. */
export interface AssignedName {
  /** `null` for a port that is assigned without a name. */
  readonly name: string | null;
  /** The page of the name; `null` without one. */
  readonly path: string | null;
  readonly description: string | null;
  /** `TCP and UDP` */
  readonly transports: string;
}

/** Whom the registry assigns a port to, historic names left out. */
export function getAssignedNames(entry: PortEntry): readonly AssignedName[] {
  return currentServices(entry).map(({ name, description }) => ({
    name,
    path: name === null ? null : `/services/${serviceSlug(name)}`,
    description: descriptionText(description),
    transports: transportsText(
      listedTransports(entry).filter((transport) =>
        entry.transports[transport]?.services.some((service) => service.name === name),
      ),
    ),
  }));
}
