import {
  ASSIGNMENT_FACTS,
  type Assignment,
  type RegistryRemark,
  type PortEntry,
  type TransportEntry,
} from '#domain/assignment.ts';
import { isBareStatus } from '#domain/assignment-status.ts';
import { portsIn } from '#domain/port-interval.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { withoutMailAddresses } from '#domain/reference.ts';
import type { ApiPort, ApiRemark, ApiService, ApiTransportEntry } from '#schemas/api-v1.ts';

/** How many ports a file of `/api/v1/ports/` holds. */
export const PORTS_IN_BLOCK = 256;

/** The file of ports `256 × block` to `256 × block + 255`; block is 0 to 255. */
export function getApiPorts(registry: PortRegistry, block: number): readonly ApiPort[] {
  const first = block * PORTS_IN_BLOCK;
  return Array.from(portsIn({ first, last: first + PORTS_IN_BLOCK - 1 }), (port) =>
    toApiPort(registry.port(port)),
  );
}

function toApiPort({ port, range, transports: { tcp, udp, sctp, dccp } }: PortEntry): ApiPort {
  return {
    port,
    range,
    transports: {
      tcp: toApiEntry(tcp),
      udp: toApiEntry(udp),
      ...(sctp && { sctp: toApiEntry(sctp) }),
      ...(dccp && { dccp: toApiEntry(dccp) }),
    },
  };
}

function toApiEntry({ status, services, remark, formerly }: TransportEntry): ApiTransportEntry {
  return {
    status,
    services: services.map(toApiService),
    ...(remark !== null && hasContent(remark) && { remark: toApiFacts(remark) }),
    ...(formerly.length > 0 && { formerly: formerly.map((former) => ({ ...former })) }),
  };
}

function toApiService(assignment: Assignment): ApiService {
  const { name, aliasOf } = assignment;
  return { name, ...toApiFacts(assignment), ...(aliasOf !== null && { aliasOf }) };
}

/** A row that says no more than `Unassigned` or `Reserved` has nothing to add to the status. */
function hasContent(remark: RegistryRemark): boolean {
  return !isBareStatus(remark.description) || ASSIGNMENT_FACTS.some((fact) => remark[fact] !== null);
}

function toApiFacts(facts: RegistryRemark): ApiRemark {
  return {
    description: publish(facts.description),
    assignee: facts.assignee,
    contact: facts.contact,
    registrationDate: facts.registrationDate,
    modificationDate: facts.modificationDate,
    reference: publish(facts.reference),
    serviceCode: facts.serviceCode,
    unauthorizedUse: publish(facts.unauthorizedUse),
    assignmentNotes: publish(facts.assignmentNotes),
    unknown: [...facts.unknown],
    asOf: facts.asOf,
  };
}

function publish(text: string | null): string | null {
  return text === null ? null : withoutMailAddresses(text);
}
