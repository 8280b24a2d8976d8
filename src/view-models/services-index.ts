import type { ServiceEntry } from '#domain/assignment.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { descriptionText } from '#domain/service-alias.ts';
import { serviceNameKey, serviceSlug } from '#domain/service-name.ts';

/** A page of the index: all names that begin alike. */
export interface ServicesLetter {
  /** `A`, or `0–9` for everything that does not begin with a letter. */
  readonly label: string;
  readonly slug: string;
  readonly path: string;
  readonly services: readonly ServiceLine[];
  /** The same by their first two characters where the list is long, else all together. */
  readonly groups: readonly ServiceGroup[];
}

/** Names that begin with the same two characters. */
export interface ServiceGroup {
  /** The two characters in lower case; `null` for names that are not grouped. */
  readonly start: string | null;
  /** The fragment that leads to them. */
  readonly id: string | null;
  readonly services: readonly ServiceLine[];
}

/** From so many names on, a list offers jumps. */
const LONG_LIST = 60;

/** A service name in a list. */
export interface ServiceLine {
  readonly name: string;
  readonly path: string;
  readonly description: string | null;
  /** Ports as short as can be: `80`, `6000–6063`, `512, 513`; empty for a name without one. */
  readonly ports: string;
  readonly isHistoric: boolean;
}

/** All service names by their first character, letters in order, digits first. */
export function getServicesIndex({ services }: PortRegistry): readonly ServicesLetter[] {
  const bySlug = Map.groupBy(services, ({ name }) => slugOf(name));
  return Array.from(bySlug, ([slug, group]) => toLetter(slug, group.map(toLine).sort(byName))).sort(
    (one, other) => (one.slug < other.slug ? -1 : 1),
  );
}

function toLetter(slug: string, services: readonly ServiceLine[]): ServicesLetter {
  const label = slug === '0-9' ? '0–9' : slug.toUpperCase();
  return { label, slug, path: `/services/by/${slug}`, services, groups: inGroups(services) };
}

function inGroups(services: readonly ServiceLine[]): readonly ServiceGroup[] {
  if (services.length < LONG_LIST) return [{ start: null, id: null, services }];
  const byStart = Map.groupBy(services, ({ name }) => serviceNameKey(name).slice(0, 2));
  return Array.from(byStart, ([start, group]) => ({
    start,
    id: `names-${serviceSlug(start)}`,
    services: group,
  }));
}

function slugOf(name: string): string {
  const [first = ''] = serviceNameKey(name);
  return /[a-z]/.test(first) ? first : '0-9';
}

function byName(one: ServiceLine, other: ServiceLine): number {
  return serviceNameKey(one.name) < serviceNameKey(other.name) ? -1 : 1;
}

function toLine({ name, slug, description, assignments, aliasOf }: ServiceEntry): ServiceLine {
  const ports = new Set(
    assignments.flatMap(({ ports: interval }) => {
      if (interval === null) return [];
      return interval.first === interval.last ? String(interval.first) : `${interval.first}–${interval.last}`;
    }),
  );
  return {
    name,
    path: `/services/${slug}`,
    description: descriptionText(description),
    ports: Array.from(ports).join(', '),
    isHistoric: aliasOf !== null,
  };
}
