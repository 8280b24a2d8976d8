import type { AnyToolStrings } from './tool-strings.ts';

/** The figures of a range, in its bars and columns. */
export const FIGURES_STRINGS = {
  page: {
    figures: 'In figures',
    assigned: '{count} assigned',
    reserved: '{count} reserved',
    unassigned: '{count} unassigned',
    notListed: '{count} not listed',
    free: 'The longest block without any assignment is {first}–{last}: {count} ports in a row that are free on both TCP and UDP.',
    years: 'Registered, year by year',
    numbers: 'The numbers',
    year: 'Year',
    registered: 'Registered',
    dated:
      '{count} assignments with a registration date, each name at a port counted once. Not shown: {undated} without a date (most are older than the dates).',
    unknown:
      '{count} assignments with a registration date, each name at a port counted once. Not shown: {undated} without a date (most are older than the dates) and {unknown} whose date is not in the built-in data.',
  },
  said: {},
  counts: {},
} satisfies AnyToolStrings;
