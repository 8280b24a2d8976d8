import { articleEntries } from './article-entries.ts';
import { getRelatedIndex } from './related-ports.ts';

/** The front matter of articles by port number. A page that needs no more is not made anew when only a text changes. */
export const articleData = new Map(Array.from(articleEntries, ([port, { data }]) => [port, data] as const));

/** The titles of articles by port number. */
export const articleTitles = new Map(Array.from(articleData, ([port, { title }]) => [port, title] as const));

/** Which ports articles relate to each other. */
export const relations = getRelatedIndex(articleData);
