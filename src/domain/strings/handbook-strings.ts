import type { AnyToolStrings } from './tool-strings.ts';

/** The page of all commands. */
export const HANDBOOK_STRINGS = {
  page: {
    title: 'All commands for a port',
    port: 'Port',
    listeners: 'What listens?',
    connections: 'Who is connected?',
    reach: 'Can it be reached?',
    free: 'Free the port',
    allow: 'Open or close the firewall',
  },
  said: { notAPort: 'A port is a whole number from 0 to 65535.' },
  counts: {},
} satisfies AnyToolStrings;
