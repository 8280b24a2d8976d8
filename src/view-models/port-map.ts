import type { TransportEntry } from '#domain/assignment.ts';
import type { AtlasArticle, AtlasNames, PortAtlas } from '#domain/port-map/port-atlas.ts';
import { concernsPort } from '#domain/port-map/unauthorized-use.ts';
import { portsIn } from '#domain/port-interval.ts';
import type { PortNumber } from '#domain/port-number.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import type { PortArticle } from '#schemas/port-article.ts';

/** An article and the port it is about. */
export interface MappedArticle {
  readonly port: PortNumber;
  readonly article: Pick<PortArticle, 'title' | 'uses' | 'topics'>;
}

const MOST_USES = 3;

function namesOf(entry: TransportEntry): string[] {
  const current = entry.services.filter(({ aliasOf }) => aliasOf === null);
  return [...new Set((current.length > 0 ? current : entry.services).flatMap(({ name }) => name ?? []))];
}

function inShort({ title, uses, topics }: MappedArticle['article']): AtlasArticle {
  return { title, topics, uses: [...new Set(uses.map(({ software }) => software))].slice(0, MOST_USES) };
}

function isUsedWithoutAuthorization({ services, remark }: TransportEntry, port: PortNumber): boolean {
  const reports = [remark?.unauthorizedUse, ...services.map(({ unauthorizedUse }) => unauthorizedUse)];
  return reports.some((report) => typeof report === 'string' && concernsPort(report, port));
}

/** What the registry says of ports beyond their status, in short. */
export type RegistryNames = Pick<PortAtlas, 'names' | 'unauthorized'>;

/** Finds it, in so many entries that it takes time. */
export function getRegistryNames(registry: PortRegistry): RegistryNames {
  const names = new Map<PortNumber, AtlasNames>();
  const unauthorized = new Set<PortNumber>();
  for (const port of portsWithMore(registry)) {
    const { transports } = registry.port(port);
    const here = { tcp: namesOf(transports.tcp), udp: namesOf(transports.udp) };
    if (here.tcp.length + here.udp.length > 0) names.set(port, here);
    if (isUsedWithoutAuthorization(transports.tcp, port) || isUsedWithoutAuthorization(transports.udp, port))
      unauthorized.add(port);
  }
  return { names, unauthorized };
}

/** The whole port space in short, for the map, the decoder and the picker. */
export function getPortAtlas(
  registry: PortRegistry,
  articles: readonly MappedArticle[],
  { names, unauthorized } = getRegistryNames(registry),
): PortAtlas {
  const byPort = new Map(articles.map(({ port, article }) => [port, inShort(article)]));
  const statuses = { tcp: registry.statuses('tcp'), udp: registry.statuses('udp') };
  return { asOf: registry.asOf, ...statuses, names, unauthorized, articles: byPort };
}

/** The ports of which the registry says more than a status, ascending. */
function portsWithMore({ rows }: PortRegistry): readonly PortNumber[] {
  const saying = rows.filter(
    ({ assignment: { name, unauthorizedUse } }) => name !== null || unauthorizedUse !== null,
  );
  const ports = new Set(saying.flatMap((row) => (row.ports === null ? [] : [...portsIn(row.ports)])));
  return [...ports].sort((one, other) => one - other);
}
