import { getCollection } from 'astro:content';
import { parsePortNumber } from '#domain/port-number.ts';
import { getRelatedIndex } from './related-ports.ts';

/** Articles by port number, read once. Throws where a file's name is not a port number. */
export const articlesByPort = new Map(
  (await getCollection('ports')).map((entry) => {
    const parsed = parsePortNumber(entry.id);
    if (!parsed.ok) {
      throw new Error(
        `content/ports/${entry.id}.mdx: the file's name must be a port number from 0 to 65535, such as 2203.mdx.`,
      );
    }
    return [parsed.port, entry] as const;
  }),
);

/** The front matter of articles by port number. */
export const articleData = new Map(Array.from(articlesByPort, ([port, { data }]) => [port, data] as const));

/** The titles of articles by port number. */
export const articleTitles = new Map(Array.from(articleData, ([port, { title }]) => [port, title] as const));

/** Which ports articles relate to each other. */
export const relations = getRelatedIndex(articleData);

/** The explanations of the three ranges by their slug, read once. */
export const rangesBySlug = new Map(
  (await getCollection('ranges')).map((entry) => [entry.id, entry] as const),
);
