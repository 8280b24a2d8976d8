import type { AnyToolStrings } from './tool-strings.ts';

/** A port page, beyond its frame: labels between the article's own words. */
export const PORT_STRINGS = {
  page: {
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
