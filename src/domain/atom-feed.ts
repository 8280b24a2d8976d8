import { xmlText } from './xml.ts';

/** An entry of a feed (RFC 4287, section 4.1.2). */
export interface FeedEntry {
  /** Its permanent identity, from `/`: the same as long as the entry is about the same thing. */
  readonly id: string;
  /** Where to read it, from `/`. */
  readonly path: string;
  readonly title: string;
  /** `YYYY-MM` or `YYYY-MM-DD`. */
  readonly updated: string;
  readonly summary: string;
  /** HTML of the whole text, where the summary is not all of it. */
  readonly html?: string | undefined;
}

export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  /** Its own address, from `/`. */
  readonly path: string;
  readonly entries: readonly FeedEntry[];
}

/** A date of the content as RFC 3339 wants it; a month begins with its first day. */
export function feedTime(date: string): string {
  return `${date.length === 7 ? `${date}-01` : date}T00:00:00Z`;
}

/** The feed as XML. An empty feed is dated by the epoch: it never changed. */
export function atomXml({ title, subtitle, author, path, entries }: Feed, site: string): string {
  const address = (to: string): string => xmlText(new URL(to, site).href);
  const updated = entries.map((entry) => feedTime(entry.updated)).sort();
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${address(path)}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<subtitle>${xmlText(subtitle)}</subtitle>`,
    `<updated>${updated.at(-1) ?? '1970-01-01T00:00:00Z'}</updated>`,
    `<author><name>${xmlText(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${address(path)}"/>`,
    `<link rel="alternate" type="text/html" href="${address('/')}"/>`,
    ...entries.flatMap((entry) => [
      '<entry>',
      `<id>${address(entry.id)}</id>`,
      `<title>${xmlText(entry.title)}</title>`,
      `<updated>${feedTime(entry.updated)}</updated>`,
      `<link rel="alternate" type="text/html" href="${address(entry.path)}"/>`,
      `<summary>${xmlText(entry.summary)}</summary>`,
      ...(entry.html === undefined ? [] : [`<content type="html">${xmlText(entry.html)}</content>`]),
      '</entry>',
    ]),
    '</feed>\n',
  ].join('\n');
}
