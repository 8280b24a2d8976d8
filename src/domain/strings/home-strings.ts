import { toolStrings } from './tool-strings.ts';

/** The start page. */
export const HOME_STRINGS = toolStrings({
  page: {
    title: 'What is on that port?',
    ask: 'Port number, service or program',
    search: 'Search',
    ranges: 'Three ranges',
    popular: 'Often asked',
    stories: 'Worth reading',
    topics: 'By topic',
    all: 'Browse all 65,536 ports',
    articles: ', {count} of them with an article.',
    assigned: '{count} of {size} assigned on TCP',
    dynamic: '{size} numbers, none ever assigned',
  },
  said: {},
  counts: {},
});
