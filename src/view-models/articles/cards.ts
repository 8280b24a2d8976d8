import { articleData } from './entries.ts';
import type { Shown } from './shown-fields.ts';

/** What pictures for shared links show of articles. */
export const articles: Shown<'cards'> = articleData;
