import { parsePortNumber } from '#domain/port-number.ts';
import { loadArticleFiles, toArticle } from '../article-check/read-articles.ts';
import { loadRegistry } from '#registry/load-registry.ts';
import { loadRfcs } from '#registry/load-rfcs.ts';
import { getPortPage } from '#view-models/port-page.ts';
import type { PortPage } from '#view-models/port-page.ts';
import { getRelatedIndex } from '#view-models/related-ports.ts';
import { getServicePage } from '#view-models/service-page.ts';
import type { ServicePage } from '#view-models/service-page.ts';
import { PORT_ROUTE, SERVICE_ROUTE } from './stamped-folders.ts';
import type { StampedRoute } from './stamper.ts';

/** The port pages without an article, and without one that points to them. */
export function portPages(root: string): StampedRoute<PortPage> {
  const articles = loadArticleFiles(root).flatMap((file) => toArticle(file) ?? []);
  const withRelations = getRelatedIndex(new Map(articles.map(({ port, data }) => [port, data])));
  const titles = new Map(articles.map(({ port, data }) => [port, data.title]));
  const sources = { registry: loadRegistry(), rfcs: loadRfcs(), titles };
  return {
    component: PORT_ROUTE,
    toldApart: new Set(['status', 'system', 'slug']),
    modelOf(path) {
      const name = path.slice('/ports/'.length);
      const parsed = parsePortNumber(name);
      return !parsed.ok || withRelations.has(parsed.port)
        ? undefined
        : getPortPage(parsed.port, sources, undefined);
    },
    standIns: (port) => ({ port }),
  };
}

/** The pages of service names. */
export function servicePages(): StampedRoute<ServicePage> {
  const sources = { registry: loadRegistry(), rfcs: loadRfcs() };
  const services = new Map(
    sources.registry.services.map((service) => [`/services/${service.slug}`, service]),
  );
  return {
    component: SERVICE_ROUTE,
    toldApart: new Set(),
    modelOf(path) {
      const service = services.get(path);
      return service && getServicePage(service, sources);
    },
    standIns: (service) => ({ service }),
  };
}
