import type { ServiceEntry } from '#domain/assignment.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { withoutMailAddresses } from '#domain/reference.ts';
import { descriptionText } from '#domain/service-alias.ts';
import type { ApiServices } from '#schemas/api-v1.ts';

/** Every service name with where it is registered. */
export function getApiServices({ services }: PortRegistry): ApiServices {
  return services.map(toApiService);
}

function toApiService({
  name,
  slug,
  description,
  aliasOf,
  aliases,
  assignments,
}: ServiceEntry): ApiServices[number] {
  return {
    name,
    page: `/services/${slug}`,
    description: description === null ? null : withoutMailAddresses(descriptionText(description) ?? ''),
    ...(aliasOf !== null && { aliasOf }),
    aliases: [...aliases],
    registrations: assignments.map(({ ports, transports }) => {
      return { first: ports?.first ?? null, last: ports?.last ?? null, transports: [...transports] };
    }),
  };
}
