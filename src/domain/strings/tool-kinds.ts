import type { TOOL_STRINGS } from './tools.ts';

/** A kind of page that has words of its own. */
export type ToolKind = keyof typeof TOOL_STRINGS;

/** Which dictionaries a page needs beside the frame's, by its path. */
export function toolsOn(path: string): readonly ToolKind[] {
  if (path === '/') return ['home', 'port'];
  if (path.startsWith('/ranges/')) return ['port', 'figures'];
  if (/^\/ports\/\d+$/.test(path)) return ['port', 'commands'];
  return BY_PATH[path] ?? (LISTS.test(path) ? ['lists'] : []);
}

/** Lists of names, topics and ports, and the pages of a name and of a topic. */
const LISTS = /^\/(?:services|topics|ports\/blocks)(?:\/|$)/;

const BY_PATH: Readonly<Record<string, readonly ToolKind[]>> = {
  '/commands': ['handbook', 'commands'],
  '/decode': ['decode'],
  '/pick': ['pick'],
  '/ports': ['map', 'figures'],
  '/search': ['search-page'],
};
