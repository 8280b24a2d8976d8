import { articleData } from './entries.ts';
import type { Shown } from './shown-fields.ts';

/** What sitemaps tell of articles. */
export const articles: Shown<'sitemaps'> = articleData;
