import type { AnyToolStrings } from './tool-strings.ts';

/** What readers meet where they did not mean to go: no such page, a vote without JavaScript, no network. */
export const LOST_STRINGS = {
  page: {
    title: 'There is no such page',
    numbers:
      'Port numbers run from 0 to 65535. Each has one page, such as /ports/2203: no sign, no space, no leading zero.',
    ask: 'Looking for a port or a program? Use the search box above.',
    browse: 'Browse all ports',
    start: 'Back to the start',
    nothing: 'There is no page at this address.',
    all: 'All ports',
    last: 'Port {port}, the last one',
    tooLarge:
      'Port {port} does not exist: a port number has 16 bits, so {last} is the last one. A larger number beside a connection is something else, such as a process id.',
    farTooLarge:
      'That port does not exist: a port number has 16 bits, so {last} is the last one. A larger number beside a connection is something else, such as a process id.',
    negative: 'Port numbers begin at {first}.',
    hexadecimal: '{number} is {value} in decimal.',
    largeHexadecimal: '{number} is {value} in decimal, more than the last port, {last}.',
    span: 'Every port has a page of its own, a range of them has none.',
    unknown: 'No service is registered under the name “{name}”.',
    search: 'Search for “{name}”',
    thanks: 'Thank you for your feedback',
    stored:
      'Your vote is stored. It helps to decide which page is mended first. Your browser’s Back button leads back to the page.',
    private: 'No name, address or browser is stored with a vote, only the page and your choice.',
    notStored: 'Your vote was not stored',
    again: 'Go back to the page and press the button again in a little while.',
    renew: 'The form did not arrive as the page sends it. Go back, load the page again and vote there.',
    back: 'Back to the page',
    offline: 'No network',
    kept: 'You are offline, and this page is not stored on this device. Most of the pages that you have opened before are, and so is the search.',
    commands: 'All commands',
  },
  said: {
    port: 'Port {port}',
    range: 'Range',
    services: 'Service names',
    description: 'Description',
    met: 'Met here',
    known: 'What the stored registry data knows is below.',
    commands: 'Commands for this port work offline too',
  },
  counts: {},
} satisfies AnyToolStrings;
