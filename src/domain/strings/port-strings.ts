import type { AnyToolStrings } from './tool-strings.ts';

/** A port page, beyond its frame: labels between the article's own words. */
export const PORT_STRINGS = {
  page: {
    place:
      'Port {port} among all 65,536, in the {range}. Temporary ports: Linux {linux}, macOS and Windows {others}',
    space:
      'All 65,536 ports: System Ports {system}, User Ports {user}, Dynamic Ports {dynamic}. Temporary ports: Linux {linux}, macOS and Windows {others}',
    temporary: 'temporary: Linux',
    moreRange: 'More about the {range}',
    software: 'Software',
    does: 'What it does here',
    recognise: 'How to recognise it',
    moves: 'What moves it',
    byDefault: 'By default',
    listens: 'Listens on',
    asks: 'Asks for',
    defaultListens: 'By default listens on',
    blocked: 'Blocked by browsers.',
    pointHere: 'Articles that point here:',
    topics: 'Topics:',
    updated: 'Last updated',
    edit: 'Edit this page',
  },
  said: {},
  counts: {},
} satisfies AnyToolStrings;
