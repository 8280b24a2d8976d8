import { PORT_STRINGS } from '#domain/strings/port-strings.ts';
import type { ToolKind } from '#domain/strings/tool-kinds.ts';

type Words = Readonly<Record<string, string>>;

/**
 * The English texts in the HTML of each kind of page, fetched where they are spoken: those of a tool with the tool, which its
 * page loads anyway. A port's come along with this script, for most pages need them.
 */
export const ENGLISH: Readonly<Record<ToolKind, () => Promise<Words>>> = {
  home: () => import('#domain/strings/home-strings.ts').then(({ HOME_STRINGS }) => HOME_STRINGS.page),
  port: () => Promise.resolve(PORT_STRINGS.page),
  commands: () =>
    import('#domain/strings/command-strings.ts').then(({ COMMAND_STRINGS }) => COMMAND_STRINGS.page),
  handbook: () => import('../port-commands.ts').then(({ HANDBOOK_STRINGS }) => HANDBOOK_STRINGS.page),
  decode: () => import('../port-decoder.ts').then(({ DECODE_STRINGS }) => DECODE_STRINGS.page),
  pick: () => import('../port-picker.ts').then(({ PICK_STRINGS }) => PICK_STRINGS.page),
  map: () => import('../port-map.ts').then(({ MAP_STRINGS }) => MAP_STRINGS.page),
  'search-page': () =>
    import('#domain/strings/search-page-strings.ts').then(
      ({ SEARCH_PAGE_STRINGS }) => SEARCH_PAGE_STRINGS.page,
    ),
  lists: () => import('#domain/strings/lists-strings.ts').then(({ LISTS_STRINGS }) => LISTS_STRINGS.page),
  figures: () =>
    import('#domain/strings/figures-strings.ts').then(({ FIGURES_STRINGS }) => FIGURES_STRINGS.page),
  lost: () => import('#domain/strings/lost-strings.ts').then(({ LOST_STRINGS }) => LOST_STRINGS.page),
};
