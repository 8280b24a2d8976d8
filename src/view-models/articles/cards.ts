import { articleData } from './entries.ts';
import type { Shown } from './shown-fields.ts';

export const articles: Shown<'cards'> = articleData;
