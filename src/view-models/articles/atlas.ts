import { articleData } from './entries.ts';
import type { Shown } from './shown-fields.ts';

/** What the map, the decoder and the picker know of articles. */
export const articles: Shown<'atlas'> = articleData;
