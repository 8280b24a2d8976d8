import { parsePortInterval, portsIn } from '#domain/port-interval.ts';
import type { RegistryRecord } from '#domain/registry-record.ts';

/**
 * What a record is about, and no other record may be: a service name at each of its ports and transports
 * (RFC 6335, section 8.1). A record without a name stands for its whole range, because single ports of an
 * unassigned range may have records of their own; a name without a port may be registered for two services,
 * as `rdp` is, so there its description counts too. Case and space make no difference.
 */
export function identitiesOf(record: RegistryRecord): readonly string[] {
  const { serviceName, portNumber, transportProtocol, description } = record;
  const ports = parsePortInterval(portNumber);
  const name = plain(serviceName);
  if (ports === undefined) return [JSON.stringify([name, transportProtocol, plain(description)])];
  if (name === '') return [`${ports.first}-${ports.last}/${transportProtocol}`];
  const transports = transportProtocol === '' ? ['tcp', 'udp'] : [transportProtocol];
  return Array.from(portsIn(ports)).flatMap((port) =>
    transports.map((transport) => `${name} ${port}/${transport}`),
  );
}

function plain(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim().toLowerCase();
}
