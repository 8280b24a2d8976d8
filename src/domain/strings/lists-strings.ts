import type { AnyToolStrings } from './tool-strings.ts';

/** Service names, topics and blocks: headings and columns around the registry’s and the articles’ words. */
export const LISTS_STRINGS = {
  page: {
    services: 'Service names',
    letter: 'Service names: {letter}',
    byLetter: 'Service names by first letter',
    registered:
      '{count} service names of IANA’s registry. Most stand for a port; the others are found by name alone, as printers and speakers announce themselves on a local network (DNS-SD).',
    json: 'The whole list as JSON, for programs',
    name: 'Name',
    ports: 'Ports',
    description: 'Description',
    historic: 'historic',
    instead: 'Use instead:',
    replaces: 'Historic names that it replaces:',
    syntax:
      'The name is older than RFC 6335 and breaks its syntax: 1 to 15 letters, digits and single hyphens.',
    noPort: 'No port: {transports}',
    portList: 'Ports {first}–{last}: {transports}',
    about: 'All about port {port}',
    topics: 'Ports by topic',
    filed:
      'Every article is filed under one to four topics. Each topic’s page lists its articles, and beside what is found on each port what IANA has assigned it to.',
    count: 'Articles: {count}',
    articles: 'Articles',
    both: 'Found there, and assigned to',
    habit:
      'Left is what is really found, by our articles and the programs’ own documentation; right is what IANA’s registry says. Where the two differ, the number is a habit and not an assignment.',
    port: 'Port',
    found: 'Found there',
    assignedTo: 'Assigned to',
    nobody: 'nobody',
    ofTopic: 'Ports of the topic',
    block: 'Ports {first} to {last}',
    article: 'Article',
    assigned: 'assigned',
    reserved: 'reserved',
    unassigned: 'unassigned',
    notListed: 'not listed',
    unauthorized: 'unauthorized use reported',
  },
  said: {},
  counts: {},
} satisfies AnyToolStrings;
