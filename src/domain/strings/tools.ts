import { COMMAND_STRINGS } from './command-strings.ts';
import { DECODE_STRINGS } from './decode-strings.ts';
import { HANDBOOK_STRINGS } from './handbook-strings.ts';
import { FIGURES_STRINGS } from './figures-strings.ts';
import { HOME_STRINGS } from './home-strings.ts';
import { LISTS_STRINGS } from './lists-strings.ts';
import { LOST_STRINGS } from './lost-strings.ts';
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
  lists: LISTS_STRINGS,
  figures: FIGURES_STRINGS,
  lost: LOST_STRINGS,
} as const;
