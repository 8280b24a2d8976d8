import { articleData } from './entries.ts';
import type { Shown } from './shown-fields.ts';

/** What the pages of topics show of articles. */
export const articles: Shown<'topics'> = articleData;
