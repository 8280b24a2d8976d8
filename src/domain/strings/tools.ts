import { COMMAND_STRINGS } from './command-strings.ts';
import { DECODE_STRINGS } from './decode-strings.ts';
import { HANDBOOK_STRINGS } from './handbook-strings.ts';
import { HOME_STRINGS } from './home-strings.ts';
import { MAP_STRINGS } from './map-strings.ts';
import { PICK_STRINGS } from './pick-strings.ts';
import { PORT_STRINGS } from './port-strings.ts';
import { SEARCH_PAGE_STRINGS } from './search-page-strings.ts';

/** The English words of every kind of page; the key names the folder of its dictionaries in `content/strings/`. */
export const TOOL_STRINGS = {
  home: HOME_STRINGS,
  port: PORT_STRINGS,
  commands: COMMAND_STRINGS,
  handbook: HANDBOOK_STRINGS,
  decode: DECODE_STRINGS,
  pick: PICK_STRINGS,
  map: MAP_STRINGS,
  'search-page': SEARCH_PAGE_STRINGS,
} as const;

export type ToolKind = keyof typeof TOOL_STRINGS;

/** Which dictionaries a page needs beside the frame's, by its path. */
export function toolsOn(path: string): readonly ToolKind[] {
  if (path === '/') return ['home', 'port'];
  if (path.startsWith('/ranges/')) return ['port'];
  if (/^\/ports\/\d+$/.test(path)) return ['port', 'commands'];
  return BY_PATH[path] ?? [];
}

const BY_PATH: Readonly<Record<string, readonly ToolKind[]>> = {
  '/commands': ['handbook', 'commands'],
  '/decode': ['decode'],
  '/pick': ['pick'],
  '/ports': ['map'],
  '/search': ['search-page'],
};
