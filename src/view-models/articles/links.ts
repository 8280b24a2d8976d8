import { getRelatedIndex } from '../related-ports.ts';
import { articleData } from './entries.ts';
import type { Shown } from './shown-fields.ts';

const articles: Shown<'links'> = articleData;

/** The titles of articles by port number. */
export const articleTitles = new Map(Array.from(articles, ([port, { title }]) => [port, title] as const));

/** Which ports articles relate to each other. */
export const relations = getRelatedIndex(articles);
