import { articleData } from './entries.ts';
import type { Shown } from './shown-fields.ts';

/** What articles are found by. */
export const articles: Shown<'search'> = articleData;
