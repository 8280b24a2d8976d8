import { articleData } from './entries.ts';
import type { Shown } from './shown-fields.ts';

/** What `/llms.txt` tells of articles. */
export const articles: Shown<'llms'> = articleData;
