import type { PortNumber } from '#domain/port-number.ts';
import type { PortArticle } from '#schemas/port-article.ts';
import { type Card, KIND_CARDS } from './card.ts';

/** What the card of an article shows. */
export interface CardArticle {
  readonly port: PortNumber;
  readonly title: string;
  /** What the article takes the registry to say, per transport. */
  readonly registry: PortArticle['registry'];
}

/** Every card of the site: one for each kind of page, one for each article. */
export function getCards(articles: readonly CardArticle[]): readonly Card[] {
  return [...KIND_CARDS, ...articles.map(articleCard)];
}

function articleCard({ port, title, registry }: CardArticle): Card {
  const [first] = [registry.tcp, registry.udp].flatMap((said) => (typeof said === 'string' ? [] : said));
  return {
    name: String(port),
    kicker: first === undefined ? 'Port' : `Port · ${first}`,
    title: String(port),
    subtitle: title,
    port,
  };
}
