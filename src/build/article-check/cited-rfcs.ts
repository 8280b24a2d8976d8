import type { Article } from './article.ts';

/** A mention of an RFC anywhere in an article. */
export interface RfcMention {
  readonly number: number;
  readonly line: number;
}

const MENTION = /\brfc[ -]?(\d+)\b/gi;

/** Every line that names an RFC, by number or by address; once per line and number. */
export function mentionedRfcs({ text }: Pick<Article, 'text'>): readonly RfcMention[] {
  return text.split('\n').flatMap((content, index) => {
    const numbers = Array.from(content.matchAll(MENTION), ([, digits]) => Number(digits));
    return [...new Set(numbers)].map((number) => ({ number, line: index + 1 }));
  });
}

const RFC_ADDRESS =
  /^https?:\/\/(?:www\.rfc-editor\.org\/(?:rfc|info)|datatracker\.ietf\.org\/doc\/(?:html\/)?)\/?rfc0*(\d+)\b/;

/** The RFC that a source's address leads to, if it is one. */
export function rfcOfAddress(url: string): number | undefined {
  const digits = RFC_ADDRESS.exec(url)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
