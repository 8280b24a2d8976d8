import type { PortNumber } from '#domain/port-number.ts';
import type { PortArticle } from '#schemas/port-article.ts';

/** A port worth reading next, and why. */
export interface RelatedPort {
  readonly port: PortNumber;
  readonly reason: string;
}

/** What a page links to because of articles. */
export interface RelatedPorts {
  /** Named by the port's own article, in its order. */
  readonly named: readonly RelatedPort[];
  /** Ports whose articles name this one, by number; none that is named already. */
  readonly namedBy: readonly RelatedPort[];
}

/** Relations as they hold both ways, for every port that has any. */
export type RelatedIndex = ReadonlyMap<PortNumber, RelatedPorts>;

const NOTHING: RelatedPorts = { named: [], namedBy: [] };

/** Turns what articles name into links in both directions; the way back bears the title of the article that named the port. */
export function getRelatedIndex(
  articles: ReadonlyMap<PortNumber, Pick<PortArticle, 'title' | 'related'>>,
): RelatedIndex {
  const back = new Map<PortNumber, RelatedPort[]>();
  for (const [port, { title, related }] of articles) {
    for (const { port: other } of related) {
      const isMutual = articles.get(other)?.related.some((named) => named.port === port) ?? false;
      if (other === port || isMutual) continue;
      back.set(other, [...(back.get(other) ?? []), { port, reason: title }]);
    }
  }
  const ports = new Set([...articles.keys(), ...back.keys()]);
  return new Map(
    Array.from(ports, (port) => [
      port,
      {
        named: articles.get(port)?.related ?? [],
        namedBy: (back.get(port) ?? []).sort((one, other) => one.port - other.port),
      },
    ]),
  );
}

/** The relations of one port. */
export function relatedTo(port: PortNumber, index: RelatedIndex): RelatedPorts {
  return index.get(port) ?? NOTHING;
}
