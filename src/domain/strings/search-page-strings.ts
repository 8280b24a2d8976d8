import type { AnyToolStrings } from './tool-strings.ts';

/** The search page's form; what search says is in `search-strings.ts`. */
export const SEARCH_PAGE_STRINGS = {
  page: {
    title: 'Search ports',
    asked: 'Number, name or program',
    transport: 'Transport',
    status: 'Status',
    range: 'Range',
    topic: 'Topic',
    any: 'any',
    assigned: 'assigned',
    reserved: 'reserved',
    unassigned: 'unassigned',
    dynamic: 'dynamic',
    notListed: 'not listed',
    search: 'Search',
    hint: 'Type a port number, a service name or a program.',
  },
  said: {},
  counts: {},
} satisfies AnyToolStrings;
