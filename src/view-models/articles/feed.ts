import { articleData } from './entries.ts';
import type { Shown } from './shown-fields.ts';

/** What the feed tells of articles. */
export const articles: Shown<'feed'> = articleData;
