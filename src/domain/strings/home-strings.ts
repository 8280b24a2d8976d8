import type { AnyToolStrings } from './tool-strings.ts';

/** The start page. */
export const HOME_STRINGS = {
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
    intro:
      'You have met a number in netstat, a firewall log or an EADDRINUSE. Every TCP and UDP port from 0 to 65535 has a page here that tells what it is, whether it is yours, whether it is normal, and what to do.',
  },
  said: {},
  counts: {},
} satisfies AnyToolStrings;
