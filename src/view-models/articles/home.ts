import { articleData } from './entries.ts';
import type { Shown } from './shown-fields.ts';

/** What the start page shows of articles. */
export const articles: Shown<'home'> = articleData;
