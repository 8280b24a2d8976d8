import type { AnyToolStrings } from './tool-strings.ts';

/** The picker. Why a number is better avoided is told in English, after the reason's name. */
export const PICK_STRINGS = {
  page: {
    title: 'Pick a free port',
    lead: 'For a service of your own: a number that nobody else has, and the reasons why.',
    name: 'Your project’s name',
    avoid: 'Avoid numbers that are',
    privileged: 'System Ports (below 1024)',
    assigned: 'assigned by IANA',
    reserved: 'reserved by IANA',
    popular: 'popular without an assignment',
    unauthorized: 'with unauthorized use reported',
    blocked: 'blocked by browsers',
    temporary: 'lent out as temporary ports',
    judge: 'Or is this number a good one?',
    number: 'A port number',
    found: 'How the number is found',
    iana: 'When to ask IANA for a number of your own',
    form: 'IANA’s application form',
  },
  said: {
    type: 'Type your project’s name.',
    none: 'No number is left: avoid less.',
    derived: 'Derived from the name “{name}”: everybody who types it gets this number.',
    taken: 'If it is taken on your machine:',
    good: '{port} is a good choice: nothing speaks against it.',
    avoid: '{port} is better avoided:',
    notAPort: 'A port is a whole number from 0 to 65535.',
    failed: 'This did not work: {reason}. Type again to retry.',
  },
  counts: {
    free: {
      one: '{count} of the 48,128 User Ports passes every test above.',
      other: '{count} of the 48,128 User Ports pass every test above.',
    },
  },
} satisfies AnyToolStrings;
