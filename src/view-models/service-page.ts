import type { ServiceAssignment, ServiceEntry } from '#domain/assignment.ts';
import { portsIn, type PortInterval } from '#domain/port-interval.ts';
import type { PortNumber } from '#domain/port-number.ts';
import { asOfText } from '#domain/registry-date.ts';
import { descriptionText } from '#domain/service-alias.ts';
import { isWellFormedServiceName, serviceSlug } from '#domain/service-name.ts';
import { transportLabel, TRANSPORT_PROTOCOLS, type TransportProtocol } from '#domain/transport-protocol.ts';
import { getServiceAnswer, intervalText } from './service-page/service-answer.ts';
import { getServiceFacts, type Fact, type FactSources } from './port-page/facts.ts';

/** A link to another service name. */
export interface ServiceLink {
  readonly name: string;
  readonly path: string;
}

/** The ports of a registration as a list of links. */
export interface ListedPorts {
  /** Twelve at most. */
  readonly shown: readonly PortNumber[];
  /** The end of a longer interval. */
  readonly last: PortNumber | null;
}

/** The registrations of a name that say the same, together. */
export interface ServiceRegistration {
  /** `Port 80: TCP, UDP`, `Ports 6000–6063: TCP`, `No port: TCP`. */
  readonly heading: string;
  readonly ports: ListedPorts | null;
  /** `null` where it is the description of the whole page. */
  readonly description: string | null;
  readonly facts: readonly Fact[];
  /** `IANA, as of July 2015`. */
  readonly asOf: string;
}

/** Everything the page of a service name shows. */
export interface ServicePage {
  readonly name: string;
  readonly path: string;
  readonly description: string | null;
  readonly answer: string;
  readonly replacedBy: ServiceLink | null;
  readonly replaces: readonly ServiceLink[];
  /** Whether the name keeps the syntax of RFC 6335; 97 older ones do not. */
  readonly isWellFormed: boolean;
  readonly registrations: readonly ServiceRegistration[];
  /** When names and ports were so. */
  readonly dataAsOf: string;
}

/** Composes the page of one service name. */
export function getServicePage(service: ServiceEntry, sources: FactSources): ServicePage {
  const description = descriptionText(service.description);
  return {
    name: service.name,
    path: `/services/${service.slug}`,
    description,
    answer: getServiceAnswer(service),
    replacedBy: service.aliasOf === null ? null : toLink(service.aliasOf),
    replaces: service.aliases.map(toLink),
    isWellFormed: isWellFormedServiceName(service.name),
    registrations: groupRegistrations(service.assignments).map((group) =>
      toRegistration(group, description, sources),
    ),
    dataAsOf: asOfText(sources.registry.asOf),
  };
}

function toLink(name: string): ServiceLink {
  return { name, path: `/services/${serviceSlug(name)}` };
}

interface RegistrationGroup extends ServiceAssignment {
  readonly transports: TransportProtocol[];
}

/** Joins the transports of rows that are equal in everything else: `80/tcp` and `80/udp` mostly are. */
function groupRegistrations(assignments: readonly ServiceAssignment[]): readonly RegistrationGroup[] {
  const groups = new Map<string, RegistrationGroup>();
  for (const { ports, transports, assignment } of assignments) {
    const key = JSON.stringify([ports, assignment]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ports, transports: [...transports], assignment });
    else group.transports.push(...transports);
  }
  return Array.from(groups.values());
}

function toRegistration(
  { ports, transports, assignment }: RegistrationGroup,
  ofPage: string | null,
  sources: FactSources,
): ServiceRegistration {
  const inOrder = TRANSPORT_PROTOCOLS.filter((transport) => transports.includes(transport));
  const description = descriptionText(assignment.description);
  const place = ports === null ? 'No port' : intervalText(ports);
  return {
    heading: [place, inOrder.map(transportLabel).join(', ')].filter((text) => text !== '').join(': '),
    ports: ports === null ? null : listed(ports),
    description: description === ofPage ? null : description,
    facts: getServiceFacts(assignment, sources).facts,
    asOf: asOfText(assignment.asOf),
  };
}

const MOST_LISTED = 12;

function listed({ first, last }: PortInterval): ListedPorts {
  const end = Math.min(last, first + MOST_LISTED - 1);
  return { shown: Array.from(portsIn({ first, last: end })), last: end === last ? null : last };
}
