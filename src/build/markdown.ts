import { satteri } from '@astrojs/markdown-satteri';
import { citations } from './citations.ts';

/** How articles are rendered: for Astro's configuration, and for builds that do without Astro. */
export const MARKDOWN = {
  processor: satteri({ mdastPlugins: [citations] }),
  syntaxHighlight: false,
} as const;
